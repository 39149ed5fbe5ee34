/** A text that is as hard as it can be for one construct, of any size. */
export interface WorstCase {
  readonly construct: string;
  /** What is repeated. */
  readonly shape: string;
  /** Makes the text. `size`: UTF-16 code units, about. */
  readonly write: (size: number) => string;
}

/** Characters of one kind that a paragraph may have (`Limits.delimiters`), with some room. */
const MOST_MARKS = 4_800;

/** By construct: what is repeated, and how many of the marks that are counted one repetition has. */
const pieces: readonly (readonly [construct: string, piece: string, marks: number])[] = [
  ['emphasis', '*a ', 1],
  ['emphasis', 'a_ ', 1],
  ['emphasis', '*a **a ', 3],
  ['emphasis', '*a* **b** ', 6],
  ['strikethrough', '~~a ', 2],
  ['strikethrough', 'a ~b~ ', 2],
  ['highlight', '==a ', 2],
  ['highlight', '==a== ', 4],
  ['code', '` ``` `` ', 6],
  ['math', '$a ', 1],
  ['math', '$$ a ', 2],
  ['math', '$ $$ ', 3],
  ['math', '$x$ ', 2],
  ['comment', 'a %%b ', 2],
  ['comment', 'a %%b%% ', 4],
  ['link', '[a](', 1],
  ['link', 'a]', 1],
  ['link', '[a](b) ', 1],
  ['link', '[a][', 2],
  ['image', '![', 1],
  ['image', '![a](b) ', 1],
  ['image', '![a|300](b.png) ', 1],
  ['player', '![](https://youtu.be/aaaaaaaaaaa) ', 1],
  ['link', '[a](obsidian://open?file=a) ', 1],
  ['link', '[a](../b%20c.md#d) ', 1],
  ['wikilink', '[[', 2],
  ['wikilink', '[[a ', 2],
  ['wikilink', '[[a]] ', 2],
  ['wikilink', '[[a#b|c]] ', 2],
  ['wikilink', '[[#a#b]] ', 2],
  ['wikilink', '[[a#^b]] ', 2],
  ['embed', '![[a.png|300x200]] ', 2],
  ['embed', '![[a.mp4]] ', 2],
  ['embed', '![[a.pdf#page=3&height=400]] ', 2],
  ['embed', '![[a ', 2],
  ['embed', '![[a]] ', 2],
  ['inline footnote', '^[', 1],
  ['inline footnote', 'a^[b ', 1],
  ['inline footnote', 'a^[b] ', 1],
  ['footnote', '[^1] ', 1],
  ['footnote', '[^1', 1],
  ['HTML', '</<!--', 2],
  ['HTML', '<a ', 1],
  ['HTML', '<b>a</b> ', 2],
  ['HTML', '<!a ', 1],
  ['HTML', '<? ', 1],
  ['autolink', '<http://a ', 1],
  ['autolink', 'http://a.b/(', 0],
  ['autolink', 'www.a.b&amp;', 0],
  ['autolink', 'a@b.', 1],
  ['autolink', 'a@b.cc ', 1],
  ['tag', '#a ', 0],
  ['tag', '#a/', 0],
  ['tag', '#1', 0],
  ['character reference', '&amp;', 0],
  ['character reference', '&a', 0],
  ['escape', '\\a\\*', 1],
  ['line break', 'a  \n', 0],
  ['what is not understood', '{{a ', 0],
  ['what is not understood', '{{a}} ', 0],
  ['what is not understood', '<% a ', 1],
  ['what is not understood', '((', 0],
  ['what is not understood', '[a ', 1],
  ['name of a block', 'a ^b ', 1],
];

/** What is a block, or a line. */
const lines: readonly (readonly [construct: string, line: string])[] = [
  ['paragraph', 'a\n\n'],
  ['heading', '# a\n'],
  ['underlined heading', 'a\n=\n'],
  ['underlined heading', 'a\n-\n'],
  ['thematic break', '---\n'],
  ['quote', '> a\n'],
  ['quote', '> a\n\n'],
  ['list', '- a\n'],
  ['list', '- a\n\n'],
  ['list', '1. a\n'],
  ['list', '- a\n  - b\n'],
  ['task', '- [ ] a\n'],
  ['task', '- [/] a\n'],
  ['callout', '> [!note] a\n> b\n\n'],
  ['callout', '> [!note]-\n\n'],
  ['callout', '> [!\n\n'],
  ['code block', '```\na\n```\n'],
  ['code block', '    a\n'],
  ['code block', '```js\na\n```\n'],
  ['code block', '```dataview\na\n```\n'],
  ['code block', '```js title="a" {1,3-5}\na\n```\n'],
  ['diagram', '```mermaid\na\n```\n'],
  ['comment block', '%%\na\n%%\n'],
  ['comment block', 'a %%b\n\n'],
  ['formula block', '$$\na\n$$\n'],
  ['formula block', '$$ a\n\n'],
  ['HTML block', '<div>\na\n</div>\n\n'],
  ['HTML block', '<!-- a -->\n'],
  ['definition', '[a]: b\n'],
  ['embed', '![[a]]\n\n'],
  ['embed', '![[a#^b]]\n\n'],
  ['embed', '**![[a]]** b\n\n'],
  ['what is not understood', 'a:: b\n\n'],
];

/** Texts of other shapes: one after another it is made, or one opens and much follows. */
const others: readonly WorstCase[] = [
  { construct: 'quote', shape: 'lazy lines', write: (size) => repeat(`> a\n${'b\n'.repeat(990)}\n`, size) },
  { construct: 'quote', shape: '`> ` 90 deep', write: (size) => repeat(`${'> '.repeat(90)}a\n\n`, size) },
  {
    construct: 'callout',
    shape: '45 deep, each in the one before',
    write: (size) =>
      repeat(
        `${Array.from({ length: 45 }, (_, depth) => `${'> '.repeat(depth + 1)}[!note] a\n`).join('')}\n`,
        size,
      ),
  },
  { construct: 'list', shape: '`- ` 90 deep', write: (size) => repeat(`${'- '.repeat(90)}a\n\n`, size) },
  {
    construct: 'list',
    shape: 'nested 40 deep by indentation',
    write: (size) =>
      repeat(Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''), size),
  },
  {
    construct: 'table',
    shape: 'rows of 8 cells',
    write: (size) =>
      `${'|a'.repeat(8)}|\n${'|-'.repeat(8)}|\n${repeat(`${'|a'.repeat(8)}|\n`, Math.min(size, 40_000))}\n${'a '.repeat(Math.max(0, size - 40_000) / 2)}`,
  },
  {
    construct: 'table',
    shape: 'small tables',
    write: (size) => repeat(`|a|\n|-|\n\n${'a '.repeat(100)}\n\n`, size),
  },
  {
    construct: 'table',
    shape: 'a line of bars',
    write: (size) => repeat(`${'|'.repeat(MOST_MARKS)}\n\n`, size),
  },
  { construct: 'code', shape: 'growing runs of backticks', write: (size) => growing('`', size) },
  { construct: 'math', shape: 'growing runs of `$`', write: (size) => growing('$', size) },
  {
    construct: 'code',
    shape: 'a line of backticks',
    write: (size) => repeat(`${'`'.repeat(MOST_MARKS)}a\n\n`, size),
  },
  {
    construct: 'code block',
    shape: 'one that never ends',
    write: (size) => `\`\`\`\n${repeat('a\n', size, 90_000)}`,
  },
  {
    construct: 'comment block',
    shape: 'one that never ends',
    write: (size) => `%%\n${repeat('a b c d e f g h i\n', size)}`,
  },
  {
    construct: 'formula block',
    shape: 'one that never ends',
    write: (size) => `$$\n${repeat('a b c d e f g h i\n', size)}`,
  },
  {
    construct: 'HTML block',
    shape: 'one that never ends',
    write: (size) => `<!--\n${repeat('a b c d e f g h i\n', size)}`,
  },
  { construct: 'formula', shape: 'one of the whole size', write: (size) => `$$${'x+'.repeat(size / 2)}$$` },
  {
    construct: 'footnote',
    shape: 'each with its definition',
    write: (size) => counted((n) => `a[^${n}]\n\n[^${n}]: b\n\n`, size),
  },
  { construct: 'footnote', shape: 'definitions', write: (size) => counted((n) => `[^${n}]: b\n\n`, size) },
  {
    construct: 'definition',
    shape: 'one, used by all',
    write: (size) => `[b]: c\n\n${repeat(`${'[a][b] '.repeat(1_000)}\n\n`, size)}`,
  },
  {
    construct: 'footnote',
    shape: 'one, named by all',
    write: (size) => `[^1]: b\n\n${repeat(`${'a[^1] '.repeat(1_000)}\n\n`, size)}`,
  },
  {
    construct: 'definition',
    shape: 'each used',
    write: (size) => counted((n) => `[a${n}]\n\n[a${n}]: b\n\n`, size),
  },
  {
    construct: 'name of a block',
    shape: 'each another',
    write: (size) => counted((n) => `a ^b${n}\n\n`, size),
  },
  {
    construct: 'name of a block',
    shape: 'below lists',
    write: (size) => counted((n) => `- a\n\n^b${n}\n\n`, size),
  },
  {
    construct: 'name of a block',
    shape: 'on a line of a list',
    write: (size) => counted((n) => `- a\n^b${n}\n`, size),
  },
  { construct: 'tag', shape: 'each another', write: (size) => counted((n) => `#a${n} `, size) },
  { construct: 'wikilink', shape: 'each another', write: (size) => counted((n) => `[[a${n}]]\n\n`, size) },
  { construct: 'heading', shape: 'each another', write: (size) => counted((n) => `# a${n}\n\n`, size) },
  {
    construct: 'HTML',
    shape: 'one element with attributes for the whole size',
    write: (size) => `<a ${counted((n) => `b${n}="c" `, size)}>\n`,
  },
  { construct: 'HTML', shape: 'attributes', write: (size) => repeat(`<a${' b="c"'.repeat(500)}>\n\n`, size) },
  { construct: 'HTML', shape: 'elements that nothing closes', write: (size) => repeat('<p>a\n\n', size) },
  {
    construct: 'code block',
    shape: 'one of Python',
    write: (size) => `\`\`\`python\n${repeat('def a(b): return "c"\n', size)}`,
  },
  { construct: 'line', shape: 'one of the whole size', write: (size) => 'a'.repeat(size) },
  { construct: 'line', shape: 'blanks', write: (size) => `a${' '.repeat(size)}b` },
  { construct: 'line', shape: 'CJK', write: (size) => '漢字。'.repeat(size / 3) },
  { construct: 'paragraph', shape: 'short lines', write: (size) => repeat('a\n', size, 99_000) },
];

/** All of them: each construct as much of it as a paragraph may have, then a new paragraph. */
export const worstCases: readonly WorstCase[] = [
  ...pieces.map(
    ([construct, piece, marks]): WorstCase => ({
      construct,
      shape: `\`${piece.replaceAll('\n', '⏎')}\``,
      write: (size) => {
        const count = marks === 0 ? Math.ceil(size / piece.length) : Math.floor(MOST_MARKS / marks);
        return repeat(`${piece.repeat(count)}\n\n`, size);
      },
    }),
  ),
  ...lines.map(
    ([construct, line]): WorstCase => ({
      construct,
      shape: `\`${line.replaceAll('\n', '⏎')}\``,
      // More lines than a note may have are refused.
      write: (size) => repeat(line, size, Math.floor(99_000 / (line.split('\n').length - 1))),
    }),
  ),
  ...others,
];

/** A text again and again, up to a size or a number of times. */
function repeat(text: string, size: number, most = Number.POSITIVE_INFINITY): string {
  return text.repeat(Math.max(1, Math.min(most, Math.floor(size / text.length))));
}

/** Pieces that each have another number. */
function counted(write: (count: number) => string, size: number): string {
  const written: string[] = [];
  let length = 0;
  for (let count = 0; length < size; count += 1) {
    const piece = write(count);
    written.push(piece);
    length += piece.length;
  }
  return written.join('');
}

/** Runs of 1, 2, 3 … characters, as many in a paragraph as it may have. */
function growing(character: string, size: number): string {
  const runs = Array.from({ length: 97 }, (_, index) => character.repeat(index + 1)).join(' ');
  return repeat(`${runs}\n\n`, size);
}
