import { expect, it } from 'vitest';
import { kindByFolder } from './kind.ts';

it.each([
  ['x.md', 'note'],
  ['posts.md', 'note'],
  ['posts/x.md', 'post'],
  ['a/Posts/b/x.md', 'post'],
  ['topics/ml/x.md', 'topic'],
  ['principles/x.md', 'principle'],
  ['tools/x.md', 'tool'],
  ['pages/x.md', 'page'],
  ['posts/tools/x.md', 'tool'],
  ['tools/posts/x.md', 'post'],
  ['postscripts/x.md', 'note'],
  ['constructor/x.md', 'note'],
  // The page of such a folder itself
  ['posts/index.md', 'page'],
  ['a/tools/Tools.md', 'page'],
  ['posts/2024/index.md', 'post'],
  ['topics/ml/ml.md', 'topic'],
])('%s is a %s', (path, kind) => {
  expect(kindByFolder(path)).toBe(kind);
});
