import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './split.ts';

describe('a block', () => {
  test.each([
    ['closed by three dashes', '---\ntitle: A\n---\nBody\n', 'title: A\n', 'Body\n'],
    ['with CR LF', '---\r\ntitle: A\r\n---\r\nBody\r\n', 'title: A\r\n', 'Body\r\n'],
    ['with CR', '---\rtitle: A\r---\rBody\r', 'title: A\r', 'Body\r'],
    ['with line endings of all sorts', '---\ntitle: A\r\nx: 1\r---\nBody', 'title: A\r\nx: 1\r', 'Body'],
    ['with blanks after the dashes', '--- \t\ntitle: A\n---  \nBody', 'title: A\n', 'Body'],
    ['that says it is yaml', '---yaml\ntitle: A\n---\nBody', 'title: A\n', 'Body'],
    ['that says so after a blank', '--- yaml \ntitle: A\n---\nBody', 'title: A\n', 'Body'],
    ['of nothing', '---\n---\nBody', '', 'Body'],
    ['of blank lines', '---\n\n \n---\nBody', '\n \n', 'Body'],
    ['of comments', '---\n# why\n---\nBody', '# why\n', 'Body'],
    ['without a body', '---\ntitle: A\n---', 'title: A\n', ''],
    [
      'with a second block in the body',
      '---\ntitle: A\n---\n---js\n{}\n---\n',
      'title: A\n',
      '---js\n{}\n---\n',
    ],
    [
      'with dashes inside a value',
      '---\na: |\n  ---\n  x\nb: "---"\n---\nBody',
      'a: |\n  ---\n  x\nb: "---"\n',
      'Body',
    ],
    ['with indented dashes after blank lines', '---\na: |\n\n  ---x\n---\nBody', 'a: |\n\n  ---x\n', 'Body'],
  ])('%s', (_name, text, yaml, body) => {
    const split = splitFrontMatter(text);
    expect(split).toMatchObject({ type: 'block', yaml, problems: [] });
    expect(text.slice(split.bodyOffset)).toBe(body);
  });
});

describe('no block', () => {
  test.each([
    '',
    'Body',
    '\n\nBody',
    '# Title\n\n---\n\ntitle: A\n---\n',
    '- - -\ntitle: A',
    '----\n\nBody',
    '***\n',
    '\n---\n\nBody',
    '+ + +\n',
    '++++\nx',
  ])('%j', (text) => expect(splitFrontMatter(text)).toEqual({ type: 'none', bodyOffset: 0, problems: [] }));

  test.each([
    '---',
    '---\n',
    '---\n\nProse after a thematic break.\n',
    '---\n\n# A heading\n\nProse: with a colon.',
  ])('a thematic break at the top, as in %j, is said to be one', (text) =>
    expect(splitFrontMatter(text)).toMatchObject({
      type: 'none',
      bodyOffset: 0,
      problems: [{ line: 1, column: 1, severity: 'info', rule: 'frontmatter-syntax' }],
    }),
  );
});

describe('another language is refused before anything could run', () => {
  test.each([
    '---js',
    '---javascript',
    '---  JavaScript ',
    '---JS',
    '--- js',
    '---json',
    '---toml',
    '---coffee',
    '---cson',
    '---yml',
    '---YAML',
    '---__proto__',
    '---yaml js',
    '--- # title',
  ])('%s', (opening) => {
    const text = `${opening}\n{ draft: false }\n---\nBody`;
    expect(splitFrontMatter(text)).toMatchObject({
      type: 'refused',
      problems: [{ line: 1, column: 4, severity: 'error', rule: 'frontmatter-executable' }],
    });
  });

  test.each(['+++\ndraft = true\n+++\nBody', '+++ \ndraft = true', ';;;\n"draft": true\n;;;\n'])(
    '%j',
    (text) =>
      expect(splitFrontMatter(text)).toMatchObject({
        type: 'refused',
        bodyOffset: 0,
        problems: [{ line: 1, column: 1, severity: 'error', rule: 'frontmatter-executable' }],
      }),
  );
});

describe('what looks like front matter and is none is refused', () => {
  test.each([
    ['not closed', '---\ndraft: true\n\nBody', 1, 1],
    ['not closed, after a blank line', '---\n\ndraft: true\n\nBody', 1, 1],
    ['not closed, after a comment', '---\n# why\ndraft: true\n', 1, 1],
    ['not closed, a flow mapping', '---\n{draft: true}\n', 1, 1],
    ['not closed, a quoted key', '---\n"draft": true\n', 1, 1],
    ['not closed, but said to be yaml', '---yaml\n\nBody', 1, 1],
    ['closed by dots', '---\ndraft: true\n...\nBody', 1, 1],
    ['closed by four dashes', '---\ndraft: true\n----\nBody', 1, 1],
    ['nearly closed before the end', '---\ntitle: A\n---x\ndraft: true\n---\nBody', 3, 1],
    ['nearly closed by four dashes', '---\r\ntitle: A\r\n----\r\ndraft: true\r\n---\r\n', 3, 1],
    ['opened by four dashes', '----\ndraft: true\n----\nBody', 1, 1],
    ['opened by one long dash', '—\ndraft: true\n—\n', 1, 1],
    ['opened by dashes that an editor joined', '–-\ndraft: true\n---\n', 1, 1],
  ])('%s', (_name, text, line, column) => {
    expect(splitFrontMatter(text)).toMatchObject({
      type: 'refused',
      problems: [{ line, column, severity: 'error', rule: 'frontmatter-syntax' }],
    });
  });

  test.each([
    ['after a blank line', '\n---\ndraft: true\n---\nBody', 2, 1],
    ['after blank lines of all sorts', ' \r\n\t\r\n---\r\ndraft: true\r\n---\r\n', 3, 1],
    ['after blanks', '  ---\ndraft: true\n---\n', 1, 3],
    ['after a second byte order mark', '\uFEFF---\ndraft: true\n---\n', 1, 2],
    ['after a character that does not show', '\u200B---\ndraft: true\n---\n', 1, 2],
    ['with another language', '\n---js\n"draft": true\n---\n', 2, 1],
  ])('%s', (_name, text, line, column) => {
    expect(splitFrontMatter(text)).toMatchObject({
      type: 'refused',
      problems: [{ line, column, severity: 'error', rule: 'frontmatter-misplaced' }],
    });
  });

  test('the hint tells how dots go wrong', () => {
    expect(splitFrontMatter('---\na: 1\n...\n').problems).toMatchObject([
      { hint: 'Close it with `---`; `...` does not close it.' },
    ]);
  });
});
