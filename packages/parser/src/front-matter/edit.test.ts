import { describe, expect, test } from 'vitest';
import type { NewItem, NewScalar } from './edit/write-value.ts';
import { appendToList, type Edit, setField } from './edit.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const session = { date: '2026-11-24', minutes: 45, outcome: 'bookmark' };

/** The text after an edit, or the places and rules of what forbade it. */
function show(edit: Edit): unknown {
  if (edit.edited) return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(edit.bytes);
  return edit.problems.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`);
}

const set = (text: string, field: string, value: NewScalar) => show(setField(encode(text), field, value));
const append = (text: string, field: string, item: NewItem) => show(appendToList(encode(text), field, item));

describe('setting a field changes the bytes of its value', () => {
  test.each([
    ['a plain value', '---\nlayer: skim\n---\nBody\n', '---\nlayer: explore\n---\nBody\n'],
    [
      'blanks and a comment around it',
      '---\nlayer:   skim   # now\n---\n',
      '---\nlayer:   explore   # now\n---\n',
    ],
    ['a tab before it', '---\nlayer:\tskim\t# now\n---\n', '---\nlayer:\texplore\t# now\n---\n'],
    ['double quotes', '---\nlayer: "skim"\n---\n', '---\nlayer: "explore"\n---\n'],
    ['single quotes', "---\nlayer: 'skim'\n---\n", "---\nlayer: 'explore'\n---\n"],
    ['a quoted key', '---\n"layer": 1\n---\nBody\n', '---\n"layer": explore\n---\nBody\n'],
    ['a key in another case', '---\nLayer: skim\n---\n', '---\nLayer: explore\n---\n'],
    ['an explicit key', '---\n? layer\n: skim\n---\n', '---\n? layer\n: explore\n---\n'],
    ['no value', '---\nlayer:\ntitle: A\n---\n', '---\nlayer: explore\ntitle: A\n---\n'],
    ['no value but a comment', '---\nlayer: # later\n---\n', '---\nlayer: explore # later\n---\n'],
    ['null', '---\nlayer: ~ # none\n---\n', '---\nlayer: explore # none\n---\n'],
    ['a number', '---\nlayer: 1.50\n---\n', '---\nlayer: explore\n---\n'],
    [
      'a block of text',
      '---\nlayer: >-\n  skim\n  more\ntitle: A\n---\n',
      '---\nlayer: explore\ntitle: A\n---\n',
    ],
    ['a list in brackets', '---\nlayer: [skim] # one\n---\n', '---\nlayer: explore # one\n---\n'],
    [
      'an alias, whose anchor stays',
      '---\nbase: &b skim\nlayer: *b\n---\n',
      '---\nbase: &b skim\nlayer: explore\n---\n',
    ],
    ['an anchor that nobody uses', '---\nlayer: &b skim\n---\n', '---\nlayer: &b explore\n---\n'],
    [
      'CR LF',
      '---\r\ntitle: A\r\nlayer: skim\r\n---\r\nBody\r\n',
      '---\r\ntitle: A\r\nlayer: explore\r\n---\r\nBody\r\n',
    ],
    ['CR', '---\rlayer: skim\r---\rBody', '---\rlayer: explore\r---\rBody'],
    [
      'mixed line endings',
      '---\nlayer: skim\r\ntitle: x\n---\r\nBody\rx\n',
      '---\nlayer: explore\r\ntitle: x\n---\r\nBody\rx\n',
    ],
    ['a byte order mark', '\uFEFF---\nlayer: skim\n---\nBody\n', '\uFEFF---\nlayer: explore\n---\nBody\n'],
    [
      'letters of several bytes before it',
      '---\ntitle: Ünï 🧠\nlayer: skim\n---\nKörper\n',
      '---\ntitle: Ünï 🧠\nlayer: explore\n---\nKörper\n',
    ],
    [
      'a mapping in braces',
      '---\n{title: A, layer: skim, tags: [x]}\n---\nBody\n',
      '---\n{title: A, layer: explore, tags: [x]}\n---\nBody\n',
    ],
    [
      'the same words elsewhere',
      '---\nmeta:\n  layer: deepen\nlayer: skim\nnote: |\n  layer: skim\n---\nlayer: skim\n\n---\nlayer: skim\n---\n',
      '---\nmeta:\n  layer: deepen\nlayer: explore\nnote: |\n  layer: skim\n---\nlayer: skim\n\n---\nlayer: skim\n---\n',
    ],
    [
      'every habit at once',
      '---\n# why\ntitle:   "Quoted"   # keep\nlayer: skim   # now\n\n\ntags: [a,  b]\nzip: "0123"\nver: 1.10\nlong: >-\n  folded\n  text\nind:\n    - four\nflush:\n- item\nq: \'it\'\'s\'\nanch: &x 1\nref: *x\n---\n\n\nNo end of line',
      '---\n# why\ntitle:   "Quoted"   # keep\nlayer: explore   # now\n\n\ntags: [a,  b]\nzip: "0123"\nver: 1.10\nlong: >-\n  folded\n  text\nind:\n    - four\nflush:\n- item\nq: \'it\'\'s\'\nanch: &x 1\nref: *x\n---\n\n\nNo end of line',
    ],
  ])('%s', (_name, before, after) => expect(set(before, 'layer', 'explore')).toBe(after));

  test('bytes of the body that are not UTF-8 stay', () => {
    const body = [0xff, 0xc3, 0x28, 0x00, 0x0a];
    const edit = setField(
      Uint8Array.from([...encode('---\nlayer: skim\n---\n'), ...body]),
      'layer',
      'explore',
    );
    expect(edit).toEqual({
      edited: true,
      bytes: Uint8Array.from([...encode('---\nlayer: explore\n---\n'), ...body]),
    });
  });

  test.each([
    ['a word', 'plain', 'plain'],
    ['a yes to old readers', 'yes', '"yes"'],
    ['what would be a number', '1.0', '"1.0"'],
    ['what would be a comment', 'a #b', '"a #b"'],
    ['what would be a field', 'a: b', '"a: b"'],
    ['what would be a list', '[[A]]', '"[[A]]"'],
    ['a hash at the beginning', '#tag', '"#tag"'],
    ['blanks at the end', 'a ', '"a "'],
    ['nothing', '', '""'],
    ['several lines', 'a\nb', '"a\\nb"'],
    ['a quote in the middle', 'it\'s "so"', 'it\'s "so"'],
    ['a quote at the beginning', '"so"', '"\\"so\\""'],
    ['a date', '2026-01-02', '2026-01-02'],
    ['minutes past the hour', '12:30', '"12:30"'],
    ['dashes', '---', '"---"'],
    ['a number', 45, '45'],
    ['a yes', true, 'true'],
  ])('%s is quoted only if it must be', (_name, value, written) => {
    expect(set('---\ntitle: x\n---\n', 'title', value)).toBe(`---\ntitle: ${written}\n---\n`);
  });

  test('commas and brackets are quoted within braces', () => {
    expect(set('---\n{title: x}\n---\n', 'title', 'a, b')).toBe('---\n{title: "a, b"}\n---\n');
    expect(set('---\ntitle: x\n---\n', 'title', 'a, b')).toBe('---\ntitle: a, b\n---\n');
  });

  test('quotes are kept, with what they need', () => {
    expect(set("---\ntitle: 'x'\n---\n", 'title', "it's")).toBe("---\ntitle: 'it''s'\n---\n");
    expect(set('---\ntitle: "x"\n---\n', 'title', 'a "b"')).toBe('---\ntitle: "a \\"b\\""\n---\n');
  });

  test('the name that counts is found', () => {
    expect(set('---\ncover: a.png\n---\n', 'image', 'b.png')).toBe('---\ncover: b.png\n---\n');
    expect(set('---\nsucceeded-by: A\n---\n', 'succeededBy', 'B')).toBe('---\nsucceeded-by: B\n---\n');
    expect(set('---\nrating: 1\n---\n', 'rating', 5)).toBe('---\nrating: 5\n---\n');
  });

  test('a value that is there already changes nothing', () => {
    expect(set('---\nlayer: "skim"\n---\n', 'layer', 'skim')).toBe('---\nlayer: "skim"\n---\n');
  });
});

describe('setting a field that is not there adds one line', () => {
  test.each([
    [
      'at the end of the block',
      '---\ntitle: A # c\n---\nBody\n',
      '---\ntitle: A # c\nlayer: explore\n---\nBody\n',
    ],
    ['in an empty block', '---\n---\nBody\n', '---\nlayer: explore\n---\nBody\n'],
    ['below comments', '---\n# why\n---\nBody\n', '---\n# why\nlayer: explore\n---\nBody\n'],
    ['after a block of text', '---\nnote: |+\n  x\n\n---\n', '---\nnote: |+\n  x\n\nlayer: explore\n---\n'],
    ['after a list', '---\ntags:\n- a\n---\n', '---\ntags:\n- a\nlayer: explore\n---\n'],
    ['indented like the others', '---\n  title: A\n---\n', '---\n  title: A\n  layer: explore\n---\n'],
    ['with CR LF', '---\r\ntitle: A\r\n---\r\n', '---\r\ntitle: A\r\nlayer: explore\r\n---\r\n'],
    ['in braces', '---\n{title: A}\n---\n', '---\n{title: A, layer: explore}\n---\n'],
    [
      'in braces with a comma at the end',
      '---\n{title: A,}\n---\n',
      '---\n{title: A, layer: explore,}\n---\n',
    ],
    ['in empty braces', '---\n{}\n---\n', '---\n{layer: explore}\n---\n'],
    [
      'on top of a note without front matter',
      '# Body\n\n---\n\nrule above\n',
      '---\nlayer: explore\n---\n# Body\n\n---\n\nrule above\n',
    ],
    ['on top of a thematic break', '---\n\nProse\n', '---\nlayer: explore\n---\n---\n\nProse\n'],
    ['on top of nothing', '', '---\nlayer: explore\n---\n'],
    ['on top, with the line endings of the note', 'Body\r\n', '---\r\nlayer: explore\r\n---\r\nBody\r\n'],
    ['after the byte order mark', '\uFEFFBody\n', '\uFEFF---\nlayer: explore\n---\nBody\n'],
  ])('%s', (_name, before, after) => expect(set(before, 'layer', 'explore')).toBe(after));
});

describe('appending to a list', () => {
  test.each([
    [
      'an empty one',
      '---\ntitle: T\nsessions: [] # none yet\n---\nBody\n',
      '---\ntitle: T\nsessions: [{date: 2026-11-24, minutes: 45, outcome: bookmark}] # none yet\n---\nBody\n',
    ],
    [
      'no value',
      '---\nsessions:\ntitle: T\n---\n',
      '---\nsessions:\n  - date: 2026-11-24\n    minutes: 45\n    outcome: bookmark\ntitle: T\n---\n',
    ],
    [
      'no value but a comment',
      '---\nsessions: # none yet\n---\n',
      '---\nsessions: # none yet\n  - date: 2026-11-24\n    minutes: 45\n    outcome: bookmark\n---\n',
    ],
    [
      'null',
      '---\nsessions: ~\n---\n',
      '---\nsessions: [{date: 2026-11-24, minutes: 45, outcome: bookmark}]\n---\n',
    ],
    [
      'not there',
      '---\r\ntitle: T\r\n---\r\n',
      '---\r\ntitle: T\r\nsessions:\r\n  - date: 2026-11-24\r\n    minutes: 45\r\n    outcome: bookmark\r\n---\r\n',
    ],
    [
      'no front matter',
      'Body\n',
      '---\nsessions:\n  - date: 2026-11-24\n    minutes: 45\n    outcome: bookmark\n---\nBody\n',
    ],
    [
      'a list of mappings',
      '---\nsessions:\n  - date: 2026-01-01 # first\n    minutes: 30 # long\n    outcome: bookmark # end\n\n# about the title\ntitle: T\n---\n',
      '---\nsessions:\n  - date: 2026-01-01 # first\n    minutes: 30 # long\n    outcome: bookmark # end\n  - date: 2026-11-24\n    minutes: 45\n    outcome: bookmark\n\n# about the title\ntitle: T\n---\n',
    ],
    [
      'a list without indentation, of mappings in braces',
      '---\nsessions:\n- {date: 2026-01-01, minutes: 30, outcome: bookmark} # c\ntitle: T\n---\n',
      '---\nsessions:\n- {date: 2026-01-01, minutes: 30, outcome: bookmark} # c\n- {date: 2026-11-24, minutes: 45, outcome: bookmark}\ntitle: T\n---\n',
    ],
    [
      'a list in brackets over lines',
      '---\nsessions: [\n  {date: 2026-01-01, minutes: 30, outcome: bookmark}, # c\n  ]\n---\n',
      '---\nsessions: [\n  {date: 2026-01-01, minutes: 30, outcome: bookmark}, {date: 2026-11-24, minutes: 45, outcome: bookmark}, # c\n  ]\n---\n',
    ],
    [
      'one mapping in braces',
      '---\nsessions: {date: 2026-01-01, minutes: 30, outcome: bookmark}\n---\n',
      '---\nsessions: [{date: 2026-01-01, minutes: 30, outcome: bookmark}, {date: 2026-11-24, minutes: 45, outcome: bookmark}]\n---\n',
    ],
    [
      'braces around all',
      '---\n{title: T}\n---\n',
      '---\n{title: T, sessions: [{date: 2026-11-24, minutes: 45, outcome: bookmark}]}\n---\n',
    ],
    [
      'the end of the file after the block',
      '---\nsessions: []\n---',
      '---\nsessions: [{date: 2026-11-24, minutes: 45, outcome: bookmark}]\n---',
    ],
  ])('a session: %s', (_name, before, after) => expect(append(before, 'sessions', session)).toBe(after));

  test.each([
    ['a list in brackets', 'tags: [a,  b]', 'tags: [a,  b, c]'],
    ['a list with dashes', 'tags:\n    - a\n    - "b" # x', 'tags:\n    - a\n    - "b" # x\n    - c'],
    ['a list that ends without a value', 'tags:\n- a\n-', 'tags:\n- a\n-\n- c'],
    ['the other name', 'tag: [a]', 'tag: [a, c]'],
    ['one value', 'tags: a', 'tags: [a, c]'],
    ['quoted words', 'tags: "#a #b"', 'tags: ["#a", "#b", c]'],
    ['words with a comment', 'tags: a b # x', 'tags: [a, b, c] # x'],
  ])('a tag: %s', (_name, before, after) => {
    expect(append(`---\n${before}\n---\n`, 'tags', 'c')).toBe(`---\n${after}\n---\n`);
  });

  test.each([
    ['a date', 'reviewed: 2026-01-01', 'reviewed', '2026-02-02', 'reviewed: [2026-01-01, 2026-02-02]'],
    ['a link without quotes', 'principle: [[A]]', 'principles', '[[B]]', 'principle: [[[A]], "[[B]]"]'],
    ['a name with a comma', 'aliases: a, b', 'aliases', 'c, d', 'aliases: ["a, b", "c, d"]'],
    [
      'a source',
      'source: https://a.example/',
      'sources',
      'https://b.example/',
      'source: [https://a.example/, https://b.example/]',
    ],
    ['an unknown list', 'people: [A]', 'people', 'B', 'people: [A, B]'],
    ['a single unknown value', 'people: A', 'people', 'B', 'people: [A, B]'],
  ])('%s becomes one of a list', (_name, before, field, item, after) => {
    expect(append(`---\n${before}\n---\n`, field, item)).toBe(`---\n${after}\n---\n`);
  });

  test('of two fields, the one that is a list', () => {
    expect(append('---\ntags: a\ntag: [b]\n---\n', 'tags', 'c')).toBe('---\ntags: a\ntag: [b, c]\n---\n');
  });
});

describe('refused, with the place', () => {
  test.each([
    ['a key given twice', '---\nlayer: skim\nlayer: deepen\n---\nBody\n', '3:1 error frontmatter-syntax'],
    ['an open quote', '---\nlayer: skim\ntitle: "open\n---\nBody\n', '3:8 error frontmatter-syntax'],
    ['another language', '---js\n{layer: skim}\n---\nBody\n', '1:4 error frontmatter-executable'],
    ['an open block', '---\nlayer: skim\n\nBody\n', '1:1 error frontmatter-syntax'],
    ['a misplaced block', '\n---\nlayer: skim\n---\nBody\n', '2:1 error frontmatter-misplaced'],
    ['text for fields', '---\njust words\n---\n', '2:1 error frontmatter-value'],
    ['a merge', '---\nbase: &b {a: 1}\n<<: *b\n---\n', '3:1 error frontmatter-syntax'],
    ['a value that others repeat', '---\nlayer: &l skim\nother: *l\n---\n', '2:11 error frontmatter-value'],
    ['a list with dashes for one value', '---\nlayer:\n  - skim\n---\n', '3:3 error frontmatter-value'],
    ['a key without colon', '---\n? layer\n---\n', '2:3 error frontmatter-value'],
    ['null for fields', '---\n~\n---\n', '2:1 error frontmatter-value'],
  ])('%s', (_name, text, problem) => {
    expect(set(text, 'layer', 'explore')).toEqual([problem]);
  });

  test('UTF-16, bytes that are no text, and bad bytes in front matter', () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from('---\nlayer: skim\n---\n', 'utf16le')]);
    expect(show(setField(wide, 'layer', 'explore'))).toEqual(['1:1 error invalid-encoding']);
    expect(show(setField(new Uint8Array(50), 'layer', 'explore'))).toEqual(['1:1 error invalid-encoding']);
    const bad = Uint8Array.from([...encode('---\ntitle: a'), 0xff, ...encode('\nlayer: skim\n---\n')]);
    expect(show(setField(bad, 'layer', 'explore'))).toEqual(['2:9 error invalid-encoding']);
  });

  test('a list where one value is meant', () => {
    expect(append('---\nlayer: skim\n---\n', 'layer', 'explore')).toEqual(['2:8 error frontmatter-value']);
    expect(append('---\nsessions:\n  date: 2026-01-01\n---\n', 'sessions', session)).toEqual([
      '3:3 error frontmatter-value',
    ]);
  });

  test('what cannot be written', () => {
    expect(set('---\nlayer: skim\n---\n', 'layer', 'half \uD800')).toEqual(['2:8 error frontmatter-value']);
  });
});
