import { expect, it } from 'vitest';
import type { OutputFile } from '../output-file.ts';
import { keepApart } from './keep-apart.ts';

it('leaves out what cannot stand beside the files before it, and says so', () => {
  const paths = [
    'index.html',
    'a/index.html',
    'A/index.html',
    'caf\u00E9/index.html',
    'cafe\u0301/index.html',
    'feed.xml',
    'feed.xml/index.html',
    'a',
    'b/c/d',
    'b/c',
    'constructor',
    'index.html',
  ];
  const files = paths.map((path): OutputFile => ({ path, type: 'bytes', bytes: Buffer.from(path) }));
  const { files: kept, diagnostics } = keepApart(files);
  expect(kept.map(({ path }) => path)).toEqual([
    'index.html',
    'a/index.html',
    'caf\u00E9/index.html',
    'feed.xml',
    'b/c/d',
    'constructor',
  ]);
  expect(diagnostics.map(({ rule, severity, message }) => [rule, severity, message])).toEqual(
    ['A/index.html', 'cafe\u0301/index.html', 'feed.xml/index.html', 'a', 'b/c', 'index.html'].map((path) => [
      'duplicate-url',
      'error',
      `Something else of the site is in the place of ${path}, which is left out.`,
    ]),
  );
});
