import { describe, expect, test } from 'vitest';
import { showNote } from './show-note.ts';

const times = (text: string, count: number): string => text.repeat(count);
const growing = (character: string, count: number): string =>
  Array.from({ length: count }, (_, index) => times(character, index + 1)).join(' ');

/** Texts that take a parser of CommonMark more than ten seconds, or its process. They end here because they are refused. */
const refused: readonly (readonly [name: string, text: string])[] = [
  ['emphasis that opens and never closes', times('a_ ', 32_500)],
  ['emphasis in emphasis', `${times('*a **a ', 2000)}b${times(' a** a*', 2000)}`],
  ['brackets that only close', times('a]', 32_500)],
  ['lists in lists', times('- ', 5000)],
  ['growing runs of backticks', growing('`', 1000)],
  ['growing runs of dollar signs', growing('$', 1000)],
  ['a quote that goes on lazily', `> a\n${times('b\n', 20_000)}`],
  ['HTML that never ends', times('</<!--', 50_000)],
  ['a megabyte of line endings', times('\n', 1_000_000)],
  ['a table that fills itself up', `${times('|a', 1200)}\n${times('|-', 1200)}\n${times('|\n', 1200)}`],
  ['quotes in quotes', `${times('> ', 5000)}a`],
  ['elements in elements', times('<div>\n\n', 5000)],
  ['addresses of e-mail', times('a@b.', 60_000)],
  ['highlights in highlights', `${times('==a ', 400)}${times('a== ', 400)}`],
];

/** Texts that were quadratic in a syntax or in the parser, and are not any more. */
const linear: readonly (readonly [name: string, text: string])[] = [
  ['underlined headings', times('a\n=\n', 4000)],
  ['short quotes', times('> a\n\n', 4000)],
  ['callouts', times('> [!note]\n> a\n\n', 2000)],
  ['tags', times('#a ', 20_000)],
  ['tasks', times('- [ ] a\n', 5000)],
  ['highlights', times('==a== ', 1200)],
  ['highlights that never close', times('a ==b ', 2000)],
  ['comments that never close', times('a %%b\n\n', 5000)],
  ['formulas', times('$x$ ', 2000)],
  ['formulas that never close', times('$$ a\n\n', 2000)],
  ['items of a list', times('- a\n', 20_000)],
  ['lists with names', times('- a\n\n^b\n\n', 5000)],
  ['a formula that never ends', `$$\n${times('a b\n', 20_000)}`],
  ['inline footnotes', times('a^[b] ', 2000)],
  ['inline footnotes that never close', times('a^[b ', 2000)],
  ['wikilinks that never close', times('[[a ', 2400)],
  ['names of blocks', Array.from({ length: 2000 }, (_, index) => `a ^b${index}`).join('\n\n')],
  [
    'links and their definitions',
    Array.from({ length: 1000 }, (_, index) => `[a${index}]\n\n[a${index}]: b`).join('\n\n'),
  ],
  ['links and comments', times('[a](b) <!-- c -->\n\n', 2000)],
  ['tags of HTML', times(`${times('<b>a</b> ', 1000)}\n\n`, 5)],
  ['declarations of HTML that never close', times(`${times('<!a ', 2000)}\n\n`, 80)],
  ['footnotes', Array.from({ length: 1000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b`).join('\n\n')],
];

describe('hostile notes', () => {
  test.each(refused)('%s: shown as plain text', async (_name, text) => {
    const { html, diagnostics } = await showNote(`Start\n\n${text}`);
    expect(diagnostics).toEqual([expect.stringMatching(/ warning too-(?:deep|large)$/u)]);
    expect(html).toMatch(/^<pre class="plain" tabindex="0">Start/u);
  });

  test.each(linear)('%s: read', async (_name, text) => {
    const { html, diagnostics } = await showNote(`Start\n\n${text}`);
    expect(diagnostics.filter((diagnostic) => diagnostic.includes('too-'))).toEqual([]);
    expect(html).toMatch(/^<p>Start/u);
  });
});
