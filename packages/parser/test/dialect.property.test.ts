import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntaxes } from '../src/markdown/syntaxes.ts';
import { showNote } from './show-note.ts';
import { treeHtml } from './tree-html.ts';

/** Pieces of which hostile and accidental Markdown is made. */
const marks = [
  ...[
    '[[',
    ']]',
    '![[',
    '|',
    '\\|',
    '#',
    '#tag',
    '^',
    '^[',
    ']',
    '[^1]',
    '[^1]: ',
    '^id',
    ' ^id',
    '%%',
    '==',
    '=',
  ],
  ...[
    '$',
    '$$',
    '\\',
    '`',
    '```',
    '```js\n',
    '~~~',
    '*',
    '**',
    '_',
    '~~',
    '> ',
    '> [!note] ',
    '> [!tip]- ',
    '- ',
    '- [ ] ',
  ],
  ...[
    '- [/] ',
    '1. ',
    '| a | b |\n| - | - |\n',
    '---',
    '===',
    '<div>',
    '</div>',
    '<b>',
    '<!--',
    '-->',
    '<script>',
    '![a](b)',
  ],
  ...[
    '[a](b)',
    '[a]: b',
    'www.a.b',
    'http://a.b',
    'a@b.co',
    '\n',
    '\n\n',
    '\n    ',
    ' ',
    '\t',
    'word',
    '中文',
    '。',
    '😀',
    '&amp;',
  ],
];
const soup = fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Text of one line with constructs in constructs; each `w…` in it must be read in the end. */
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.nat({ max: 999_999 }).map((number) => `w${number}w`),
    tie('inline').map((text) => `**${text}**`),
    tie('inline').map((text) => `*${text}*`),
    tie('inline').map((text) => `~~w1w ${text} w1w~~`),
    tie('inline').map((text) => `==${text}==`),
    tie('inline').map((text) => `${text}^[${text}]`),
    tie('inline').map((text) => `[${text}](Note.md)`),
    fc.nat({ max: 999_999 }).map((number) => `[[Note|w${number}w]]`),
    fc.nat({ max: 999_999 }).map((number) => `#w${number}w`),
    fc.nat({ max: 999_999 }).map((number) => `$w${number}w$`),
    fc.nat({ max: 999_999 }).map((number) => `\`w${number}w\``),
    fc.tuple(tie('inline'), tie('inline')).map(([one, other]) => `${one} ${other}`),
  ),
}));

const indent = (text: string, mark: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? mark : line === '' ? '' : rest) + line)
    .join('\n');
const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    inline,
    inline.map((text) => `## ${text}`),
    inline.map((text) => `| ${text} |\n| --- |\n| ${text} |`),
    inline.map((text) => `\`\`\`js\n${text}\n\`\`\``),
    inline.map((text) => `$$\n\\text{a}\n$$\n\n${text}`),
    inline.map((text) => `${text} ^id`),
    tie('block').map((text) => quote(text)),
    tie('block').map((text) => `> [!note] w1w\n${quote(text)}`),
    tie('block').map((text) => `> [!tip]- w1w\n${quote(text)}`),
    tie('block').map((text) => indent(text, '- ', '  ')),
    tie('block').map((text) => indent(text, '- [/] w1w\n\n', '  ').replaceAll('\n\n', '\n\n  ')),
    fc.tuple(tie('block'), tie('block')).map(([one, other]) => `${one}\n\n${other}`),
  ),
}));

describe('any text', () => {
  test('is read without a fault, and the same with a look ahead as with every syntax on', async () => {
    const always = syntaxes.map((syntax) => ({ ...syntax, occursIn: () => true }));
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        expect(treeHtml(text, syntaxes)).toBe(treeHtml(text, always));
        await showNote(`Start\n\n${text}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('has no element but those allowed and no address that runs code', async () => {
    const unsafe = /^<(?:script|iframe|style|object|embed|form)\b|\son[a-z]+=|(?:href|src)="\s*javascript:/iu;
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const { html } = await showNote(
          `Start\n\n${text}<script>x</script><a href="javascript:x" onclick="y">z</a>`,
        );
        // A marked place is shown with the name that it leads to, as written.
        const tags =
          html.replaceAll(/\{(?:link|embed|inline embed) [^{}]*\}/gu, '').match(/<[a-z][^<>]*>/giu) ?? [];
        expect(tags.filter((tag) => unsafe.test(tag))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('constructs in constructs', () => {
  test('lose no word, neither on the page nor in the text that is read', async () => {
    await fc.assert(
      fc.asyncProperty(block, async (text) => {
        const { html, note } = await showNote(`Start\n\n${text}`);
        const words = new Set(text.match(/w\d+w/gu) ?? []);
        const content = html.replaceAll(/<[^>]*>/gu, '');
        expect([...words].filter((word) => !content.includes(word))).toEqual([]);
        expect([...words].filter((word) => !note.text.includes(word))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
