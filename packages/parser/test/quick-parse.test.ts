import { describe, expect, test } from 'vitest';
import { isUnderstood } from '../src/markdown/quick/is-understood.ts';
import { syntaxes } from '../src/markdown/syntaxes.ts';
import { commonmarkExamples, githubExamples } from './examples.ts';
import { expectSameTree, readAlone, readContent } from './parse-both-ways.ts';

/** Every construct that the quick parser reads itself, with its neighbours. */
const plain: readonly string[] = [
  'One line.',
  'Two\nlines, the second  \nbehind a break,\\\nand one more.',
  '# A heading\n\n## Another with `code` and *more*\ntext below\n',
  'Text *em* **strong** _em_ __strong__ *a **b** c* snake_case 2 * 3 ~~gone~~ ==kept==.',
  '`\u00a0 ` and ` \u00a0 `\n\n~~~\u3000\n~~~',
  '`code` and ``co`de`` and ` padded `; \\*escaped\\* and C:\\path',
  'See [[Note]], [[Note#Part|text]], ![[image.png|300]], [text](note.md), [t](https://example.org "T"), ![a](b.png).',
  'A #tag, a #nested/tag, no #1, a (#tag).\n\nIt costs $5 and $6; $x^2$ is a formula.',
  '- a\n- b\n  - c\n    text\n- [ ] d\n\ntext\n\n1. a\n2. b\n\n   more\n\ntext\n\n10) x\n',
  '- a\n\n- b\n\n  c\n\ntext',
  '* a\n* b\n\n---\n\n***\n',
  '> quote *a*\n> on\n>\n> - list\n> - on\n\n> [!note]- Title\n> Text.\n',
  '| a | b |\n|:--|--:|\n| `c` | [[N\\|t]] |\n\ntext | bar\n',
  '```ts title="a.ts" {1}\nlet a = 1;\n\n\tb\n```\n\n~~~\n```\n~~~\n',
  '$$\nx = \\frac{1}{2}\n$$\n\n$$y$$\n',
  'Text ^name\n\n- item ^other\n',
  '*_em_*em*',
  'Side by side: _a_ *b*, (_c_)*d* and ~~e~~*f*.',
  '- a\n\t- b\n\t\t- c\n\n\t\t  d\n- e\n\n1. f\n\t1. g\n \t \th\n',
  '1. a\n\t```js\n\tb\n\t\tc\n\t \td\n\te\n\t```\n2. f\n\ng\n\n  ~~~\n a\n   b\n  ~~~\n',
  'Steps:\n1. a\n2. b\n   1) c\n\n- d\n+ e\n1. f\n\n* g\n# h\n\n1. i\n> j\n',
  'A&nbsp;b &lt;c&gt; &amp; &quot;d&quot;\n\n| a&nbsp;b |\n|-|\n| <br> <kbd>c</kbd> |\n',
  'Press <kbd class="key">a</kbd>, <br/>, <b-c d e="f" g=\'h\'>i</b-c >, <https://example.org/a?b=c>, <a.b@c-d.ef>. 1 < 2.',
  '| a | b |\n|-|-|\n| c | d | e |\n| f |\n# g\n',
  'https://a.bc and http://a-b.c.de/f/g.h-i/\nhttps://j.kl\n\n- *a* https://b.c\n',
  '> a\n>\n> b\nc\nd\n\n> - a\n> - b\n>\n> c\n# d\n',
  'a[^1]\n\n- b [^No-2]\n\n[^1] c\n\n[^1]: d *e*\n[^NO-2]:   f\n\ng[^1]\n\n[^1]: h',
  '[a](<b c> "d") [e](f(g)?h&i=j) [@k](l) by @m\n',
];

/** Constructs that stand in the way: all of the note, or a stretch of it, goes to the reference. */
const odd: readonly string[] = [
  'Heading\n===\n\ntext\n\n<div>\n\n*text*\n\n</div>\n\n    code\n\n2. x',
  '[a]\n\n[a]: b',
  'a[^1]\n\n> [^1]: b',
  'a[^1]\n\n```\n[^1]: b\n```',
  'a[^1] <!-- [^1] -->\n\n[^1]: b',
  'a[^1]\n\n[^1]: b\n\n    c',
  'a\r\nb',
  '<!-- a\n\nb -->\n\nc',
  '%% a\n\nb %%\n\nc',
  '$$\na\n\nb',
  '> a\nb\n\n- a\nb\n',
  '- a\n\n\t\n-',
  '- a\n  \t\n- b',
  '1. a\n   \t\n2. b',
  '- [ ] \n    \t\n- a',
  '> - - a\n>\n> - b',
  '> 2) a\n> > \\',
  '> - a\n>\n> > b',
  '*\\**e',
  'https://example.org and a@example.org\n\nwww.example.org',
  '*a _b* c_ ***d*** [*a](b)* [a *b](c) d*',
];

describe('the quick parser', () => {
  test('understands the dialect: a syntax with tokens must be taught to it', () => {
    const names = syntaxes.filter((one) => one.micromark ?? one.fromMarkdown).map(({ name }) => name);
    expect(isUnderstood(names)).toBe(true);
    expect(isUnderstood([...names, 'new-syntax'])).toBe(false);
    expect(isUnderstood(names.slice(1))).toBe(false);
  });

  test.each(plain)('reads itself, as the reference does: %j', (text) => {
    expectSameTree(text);
    expect(readAlone(text)?.stretches).toBe(0);
  });

  test.each(odd)('leaves to the reference what it is not sure of: %j', (text) => {
    expectSameTree(text);
    expect(readAlone(text)?.stretches).not.toBe(0);
  });

  test.each(commonmarkExamples)(
    'gives the tree of the reference for example %i of CommonMark',
    (_number, markdown) => {
      expectSameTree(markdown);
      expectSameTree(`text\n\n${markdown}\n\ntext`);
    },
  );

  test.each(githubExamples)("gives the tree of the reference for GitHub's example %j", (markdown) => {
    expectSameTree(markdown);
  });

  test('gives the tree of the reference for each note of `content/`, mostly without its help', () => {
    const notes = readContent();
    for (const note of notes) expectSameTree(note);
    const alone = notes.filter((note) => readAlone(note)?.stretches === 0);
    expect(alone.length / notes.length).toBeGreaterThan(0.7);
  });
});
