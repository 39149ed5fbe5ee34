import { describe, expect, test } from 'vitest';
import { commonmarkExamples, githubExamples } from './examples.ts';
import { readContent } from './parse-both-ways.ts';
import { expectSameHtmlTree } from './write-both-ways.ts';

/** What is written quickly, each in all its forms. */
const plain: readonly string[] = [
  'A line\nand another  \n  one\\\n *more*.\n\n***\n\n# One `code\n` **two**\n\n###### Six',
  '- a\n- b\n  - c\n\n1. a\n\n2. b\n\n   c\n\n3) x\n4) y\n\n-\n- a\n  > q',
  '- [ ] a\n- [x] b\n\n  c\n- [>] d',
  '> a\n> > b\n\n> [!note]- A *title* [l](n.md)\n> Text\n\n> [!tip]',
  '| a | b | c |\n|:--|--:|:-:|\n| *x* | `y` |\n| 1 | 2 | 3 | 4 |\n\n|a|\n|-|',
  '[a](b.md "T") [](c) ![a](b.png "T") ![](c.png) <https://a.b/c?d=e#f> https://a.b',
  '~~d~~ ==m== #tag [[N|t]] ![[i.png]] $x$ ^[n]\n\n$$\ny\n$$\n\n```js\na\n```\n\n```mermaid\nb\n```',
  'a[^1]\n\nText ^one\n\n- i ^two\n\n|a|\n|-|\n\n^three\n\n$$\nx\n$$\n\n^four',
  '---\n\n---\ntext',
];

/** What is left to mdast-util-to-hast. */
const odd: readonly string[] = [
  'a <b>c</b>',
  '<div>\n\na\n\n</div>',
  '[a]\n\n[a]: b',
  'b ![a]\n\n[a]: b',
  '[a](<b c>)',
  'b ![a](ü.png)',
  '[a](b%c)',
];

describe('the quick writer of HTML trees', () => {
  test.each(plain)('writes %j as the reference does', (text) => {
    expect(expectSameHtmlTree(text)).toBe(true);
  });

  test.each(odd)('leaves %j to the reference', (text) => {
    expect(expectSameHtmlTree(text)).toBe(false);
  });

  test.each(commonmarkExamples)(
    'writes example %i of CommonMark as the reference does',
    (_number, markdown) => {
      expectSameHtmlTree(markdown);
      expectSameHtmlTree(`> [!note] ${markdown.replaceAll('\n', '\n> ')}`);
    },
  );

  test.each(githubExamples)("writes GitHub's example %j as the reference does", (markdown) => {
    expectSameHtmlTree(markdown);
  });

  test('writes each note of `content/` as the reference does', () => {
    const notes = readContent();
    const quick = notes.filter(expectSameHtmlTree);
    expect(quick.length / notes.length).toBeGreaterThan(0.7);
  });
});
