import { describe, expect, test } from 'vitest';
import { type ParsedNote, parseNote } from '../src/parse-note.ts';
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
  'a <b>c *d <u>e</u>* f</b><br> g <kbd class="h">i</kbd>  \n<i>j</i>',
  '# <small>a</small>\n\n- [ ] ~~<s>b</s>~~\n- ==<sub>c</sub>==\n\n> [!note] <em>d</em>\n> [[e]]<br/>![[f.png]]',
  "|<mark>a</mark>|b|\n|:-|-|\n|c<br />d|<span class='e'>f</span> [g](h.md)|\n\n1. a\n\n   ```js\n   b\n   ```",
];

/** What is left to mdast-util-to-hast. */
const odd: readonly string[] = [
  'a <b>c',
  'a <b>c *d</b>*',
  'a <b><i>c</b></i>',
  `a ${'<b>'.repeat(21)}c${'</b>'.repeat(21)}`,
  'a <b title="c">d</b>',
  'a <x>c</x>',
  'a [<b>c</b>](d)',
  'a<br>[b <https://c.d>](e)',
  '<div>\n\na\n\n</div>',
  '[a]\n\n[a]: b',
  'b ![a]\n\n[a]: b',
  '[a](<b c>)',
  'b ![a](ü.png)',
  '[a](b%c)',
];

/** Addresses that must not stand on a page, and some that look like them. */
const addresses: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  'java\tscript:alert(1)',
  '&#1;javascript:alert(1)',
  '&#106;avascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '\\javascript:alert(1)',
  '%6Aavascript:alert(1)',
  'data:text/html,a',
  'DATA:image/svg+xml,a',
  'vbscript:a',
  'file:///etc/passwd',
  '//example.org/a',
  '//example.org:80/a',
  'HTTPS://example.org',
  'https://example.org',
  'https:example.org',
  'mailto:a@example.org',
  'obsidian://open?file=a',
  'obsidian://other',
  'tel:1',
  'ftp://example.org',
  '#a:b',
  'a:b',
  ':a',
  'ü:a',
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

  test.each(addresses)('leads to the same note with the address %j', async (url) => {
    const text = `[a](${url}) [b](<${url}> "c") ![d](${url}) <${url}> ${url} [e][f]\n\n[![g](${url})](${url})`;
    for (const body of [text, `# ${text}`, `- [ ] ${text}`, `|a|\n|-|\n|${url}|`, `${text}\n\n[f]: ${url}`]) {
      const quick = await parse(body, 'quick');
      expect(quick).toEqual(await parse(body, 'reference'));
      expect(JSON.stringify(quick.note)).not.toMatch(
        /(?:href|src)=\\"(?:javascript|vbscript|data|file|ftp):/iu,
      );
    }
  });
});

function parse(text: string, parser: 'quick' | 'reference'): Promise<ParsedNote> {
  const options = { publish: 'all', html: 'sanitize', drafts: false, parser } as const;
  return parseNote('note.md', new TextEncoder().encode(text), options);
}
