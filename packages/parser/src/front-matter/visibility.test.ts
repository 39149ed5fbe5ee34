import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './read-front-matter.ts';
import { decideVisibility, type PublishPolicy } from './visibility.ts';

function decide(yaml: string, path = 'notes/a.md', policy: PublishPolicy = 'all') {
  return decideVisibility(path, readFrontMatter(`---\n${yaml}\n---\nBody\n`, path), policy);
}

const isPublic = { public: true };
const isDraft = { public: false, because: 'draft' };
const isUnpublished = { public: false, because: 'publish' };
const isUnreadable = { public: false, because: 'unreadable' };

describe('draft', () => {
  test.each([
    'draft: false',
    'draft: FALSE',
    'draft:',
    'draft: ~',
    'draft: "false"',
    'draft: no',
    'draft: Off',
    "draft: '0'",
    'draft: 0',
    'title: A',
  ])('`%s` is public', (yaml) => expect(decide(yaml)).toEqual(isPublic));

  test.each([
    'draft: true',
    'draft: TRUE',
    'Draft: true',
    '"draft": true',
    '"dr\\x61ft": true',
    '? draft\n: true',
    '{draft: true}',
  ])('`%s` is private, and nothing more is said', (yaml) => {
    expect(decide(yaml)).toEqual(isDraft);
    expect(readFrontMatter(`---\n${yaml}\n---\n`, 'a.md').diagnostics).toEqual([]);
  });

  test.each([
    'draft: "true"',
    'draft: yes',
    'draft: on',
    'draft: 1',
    'draft: [true]',
    'draft: [false]',
    'draft: {}',
    'draft: ""',
    'draft: not yet',
    'draft: fales',
    'draft: 0.0.0',
  ])('`%s` is private with a warning at the value', (yaml) => {
    expect(decide(yaml)).toEqual(isDraft);
    expect(readFrontMatter(`---\n${yaml}\n---\n`, 'a.md').diagnostics).toMatchObject([
      { path: 'a.md', line: 2, column: 8, severity: 'warning', rule: 'frontmatter-value' },
    ]);
  });

  test('of two spellings the private one counts', () => {
    expect(decide('draft: false\nDraft: true')).toEqual(isDraft);
    expect(decide('Draft: true\ndraft: false')).toEqual(isDraft);
  });

  test('behind an alias is read like any other', () => {
    expect(decide('base: &b true\ndraft: *b')).toEqual(isDraft);
  });
});

describe('publish', () => {
  test.each(['publish: true', 'publish: True', 'publish:', 'publish: null', 'publish: "true"'])(
    '`%s` is public',
    (yaml) => expect(decide(yaml)).toEqual(isPublic),
  );

  test('`publish: false` is private, and nothing more is said', () => {
    expect(decide('publish: false')).toEqual(isUnpublished);
    expect(readFrontMatter('---\npublish: false\n---\n', 'a.md').diagnostics).toEqual([]);
  });

  test.each([
    'publish: no',
    'publish: "false"',
    'publish: 0',
    'publish: off',
    'publish: yes',
    'publish: on',
    'publish: 1',
    'publish: [true]',
    'publish: later',
    'publish: ""',
  ])('`%s` is private with a warning at the value', (yaml) => {
    expect(decide(yaml)).toEqual(isUnpublished);
    expect(readFrontMatter(`---\n${yaml}\n---\n`, 'a.md').diagnostics).toMatchObject([
      { line: 2, column: 10, severity: 'warning', rule: 'frontmatter-value' },
    ]);
  });

  test('does not overrule a draft', () => {
    expect(decide('draft: true\npublish: true')).toEqual(isDraft);
  });
});

describe('near misses of the two names', () => {
  test.each([
    ['drafts: true', isDraft],
    ['darft: true', isDraft],
    ['published: false', isUnpublished],
    ['publsih: false', isUnpublished],
    ['published: 2026-01-02', isPublic],
    ['published: true', isPublic],
    ['drafted: last week', isPublic],
  ])('`%s`', (yaml, expected) => expect(decide(yaml)).toEqual(expected));
});

describe('what cannot be read is private', () => {
  test.each([
    ['an open quote', 'title: "open\ndraft: false'],
    ['a key given twice', 'draft: true\ntitle: A\ndraft: false'],
    ['a merge', 'base: &b {draft: true}\n<<: *b'],
    ['a merge within a value', 'base: &b {a: 1}\nmeta:\n  <<: *b'],
    ['a list', '- a\n- b'],
    ['text', 'draft true'],
    ['a tag that is not known', 'title: !!js/function "x"'],
    ['an alias to nothing', 'title: *nobody'],
    ['an alias to itself', 'meta: &m\n  self: *m'],
    ['two documents', 'title: A\n...\ndraft: true'],
    ['a line that nearly closes', 'title: A\n---x\ndraft: true'],
    ['a tab for indentation', 'meta:\n\tx: 1'],
    ['an open quote before a long value', `blob: "${'x'.repeat(70_000)}\ndraft: true`],
  ])('%s', (_name, yaml) => expect(decide(yaml)).toEqual(isUnreadable));
});

describe('the path', () => {
  test.each([
    'private/a.md',
    'a/private/b/c.md',
    'Private/a.md',
    'PRIVATE/x/a.md',
    'a/private /b.md',
    'ｐrivate/a.md',
  ])('a folder of `%s` is private, whatever the note says', (path) =>
    expect(decide('publish: true', path)).toEqual({ public: false, because: 'folder' }),
  );

  test.each(['_a.md', '.a.md', 'x/_y/a.md', '.obsidian/a.md', 'x/.trash/y/a.md'])(
    'a name of `%s` is private',
    (path) => expect(decide('publish: true', path)).toEqual({ public: false, because: 'name' }),
  );

  test.each(['private.md', 'a/private.md', 'privateer/a.md', 'not private/a.md', 'a_b/c.d/e_.md'])(
    '`%s` is public',
    (path) => expect(decide('title: A', path)).toEqual(isPublic),
  );
});

describe('a site that publishes only what says so', () => {
  test.each(['publish: true', 'publish: "true"', 'draft: false\npublish: true'])('`%s` is public', (yaml) =>
    expect(decide(yaml, 'a.md', 'explicit')).toEqual(isPublic),
  );

  test.each(['title: A', 'draft: false', 'publish:', 'published: true'])('`%s` is private', (yaml) =>
    expect(decide(yaml, 'a.md', 'explicit')).toEqual({ public: false, because: 'not-explicit' }),
  );
});

test('a note without front matter is public, unless the site asks for more', () => {
  const reading = readFrontMatter('# A\n', 'a.md');
  expect(decideVisibility('a.md', reading, 'all')).toEqual(isPublic);
  expect(decideVisibility('a.md', reading, 'explicit')).toEqual({ public: false, because: 'not-explicit' });
});
