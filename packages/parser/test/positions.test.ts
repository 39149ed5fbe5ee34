import { describe, expect, test } from 'vitest';
import { escapeText } from '../src/html/escape.ts';
import { showNote } from './show-note.ts';

/** A construct that stands in a line. */
interface Construct {
  readonly name: string;
  readonly source: string;
  readonly html: string;
  /** What is read of it. */
  readonly text: string;
  /** What it adds to the id of a heading. */
  readonly id: string;
  /** What stands below the text because of it, for each time it stands there. */
  readonly footnote?: string;
}

const formula = '<span class="math math-inline">{formula x}</span>';
const address = '<a href="https://a.b" rel="external noopener">https://a.b</a>';

const constructs: readonly Construct[] = [
  { name: 'a wikilink', source: '[[N]]', html: '{link N}N{/link}', text: 'N', id: '-n' },
  { name: 'a wikilink with a text', source: '[[f/N|t]]', html: '{link f/N}t{/link}', text: 't', id: '-t' },
  {
    name: 'a wikilink to a heading',
    source: '[[N#A#B]]',
    html: '{link N#A#B}N > A > B{/link}',
    text: 'N > A > B',
    id: '-n--a--b',
  },
  {
    name: 'a wikilink to a block',
    source: '[[N#^b]]',
    html: '{link N#^b}N > ^b{/link}',
    text: 'N > ^b',
    id: '-n--b',
  },
  { name: 'a link', source: '[t](f/N.md)', html: '{link f/N.md}t{/link}', text: 't', id: '-t' },
  { name: 'an address', source: 'https://a.b', html: address, text: 'https://a.b', id: '-httpsab' },
  { name: 'a picture', source: '![[i.png|a]]', html: '{inline embed i.png "a"}', text: '', id: '' },
  {
    name: 'a picture of Markdown',
    source: '![a](i.png)',
    html: '{inline embed i.png "a"}',
    text: '',
    id: '',
  },
  { name: 'a highlight', source: '==x==', html: '<mark>x</mark>', text: 'x', id: '-x' },
  { name: 'a tag', source: '#tag', html: '{tag tag}#tag{/tag}', text: '#tag', id: '-tag' },
  { name: 'a formula', source: '$x$', html: formula, text: 'x', id: '-x' },
  {
    name: 'a footnote in the line',
    source: '^[x]',
    html: '{note inline 1}',
    text: '',
    id: '',
    footnote: '\n{footnote inline 1: x}',
  },
  { name: 'strikethrough', source: '~~x~~', html: '<del>x</del>', text: 'x', id: '-x' },
  { name: 'strong emphasis', source: '**x**', html: '<strong>x</strong>', text: 'x', id: '-x' },
  { name: 'code', source: '`x`', html: '<code>x</code>', text: 'x', id: '-x' },
  { name: 'an element of HTML', source: '<u>x</u>', html: '<u>x</u>', text: 'x', id: '-x' },
];

type Write = (construct: Construct) => string;

/** Where a construct can stand: what is written, and what becomes of it. */
const positions: readonly (readonly [name: string, source: Write, html: Write])[] = [
  ['at the start of a line', ({ source }) => `${source} a`, ({ html }) => `<p>${html} a</p>`],
  ['at the end of a line', ({ source }) => `a ${source}\nb`, ({ html }) => `<p>a ${html}\nb</p>`],
  [
    'between brackets, before a comma',
    ({ source }) => `(${source}), a`,
    ({ html }) =>
      html === formula ? `<p><span class="math-joined">(${html}),</span> a</p>` : `<p>(${html}), a</p>`,
  ],
  ['between ideographs and blanks', ({ source }) => `中 ${source} 文`, ({ html }) => `<p>中 ${html} 文</p>`],
  [
    'in an item of a list',
    ({ source }) => `- a ${source} b`,
    ({ html }) => `<ul>\n<li>a ${html} b</li>\n</ul>`,
  ],
  [
    'alone in an item of a list of numbers',
    ({ source }) => `1. ${source}`,
    ({ html }) => `<ol>\n<li>${html}</li>\n</ol>`,
  ],
  [
    'in a list in a list',
    ({ source }) => `- a\n  - b ${source}`,
    ({ html }) => `<ul>\n<li>a\n<ul>\n<li>b ${html}</li>\n</ul>\n</li>\n</ul>`,
  ],
  [
    'in a task',
    ({ source }) => `- [ ] ${source}`,
    ({ html }) =>
      `<ul class="contains-task-list">\n<li class="task-list-item" data-task=" "><input type="checkbox" disabled aria-label="{incompleteTask}"> ${html}</li>\n</ul>`,
  ],
  ['in a quote', ({ source }) => `> ${source}`, ({ html }) => `<blockquote>\n<p>${html}</p>\n</blockquote>`],
  [
    'in a callout',
    ({ source }) => `> [!note] T\n> ${source}`,
    ({ html }) =>
      `<div class="callout" data-callout="note"><p class="callout-title">T</p><div class="callout-content">\n<p>${html}</p>\n</div></div>`,
  ],
  [
    'in the title of a callout',
    ({ source }) => `> [!note] a ${source}`,
    ({ html }) => `<div class="callout" data-callout="note"><p class="callout-title">a ${html}</p></div>`,
  ],
  [
    'in a table',
    ({ source }) => `| a |\n| - |\n| ${source.replaceAll('|', '\\|')} |`,
    ({ html }) =>
      `<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>${html}</td>\n</tr>\n</tbody>\n</table></div>`,
  ],
  [
    'in the head of a table',
    ({ source }) => `| a | ${source.replaceAll('|', '\\|')} |\n| - | - |`,
    ({ html, text }) =>
      `<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a${text === '' ? '' : `, ${text}`}"><table>\n<thead>\n<tr>\n<th>a</th>\n<th>${html}</th>\n</tr>\n</thead>\n</table></div>`,
  ],
  ['in a heading', ({ source }) => `## a ${source}`, ({ html, id }) => `<h2 id="a${id}">a ${html}</h2>`],
  [
    'in a footnote',
    ({ source }) => `a[^9]\n\n[^9]: b ${source}`,
    ({ html }) => `<p>a{note 9}</p>\n{footnote 9: <p>b ${html}</p>}`,
  ],
  ['in emphasis', ({ source }) => `*a ${source}*`, ({ html }) => `<p><em>a ${html}</em></p>`],
  [
    'before the name of a block',
    ({ source }) => `${source} ^id`,
    ({ html }) => `{block id}<p id="id">${html}</p>{/block}`,
  ],
];

describe.each(positions)('%s', (_name, write, place) => {
  test.each(constructs)('$name is read', async (construct) => {
    const { html, diagnostics } = await showNote(write(construct));
    const expected = place(construct).replaceAll(
      'aria-label="{table}: a, N > A',
      'aria-label="{table}: a, N > A',
    );
    expect(html).toBe(expected + (construct.footnote ?? ''));
    expect(diagnostics).toEqual([]);
  });
});

/** Between ideographs without a blank all are read but a tag, which needs one, and an address, which goes on. */
test.each(constructs.filter(({ source }) => source !== '#tag' && source !== 'https://a.b'))(
  'between ideographs $name is read',
  async ({ source, html, footnote = '' }) => {
    expect((await showNote(`中${source}文`)).html).toBe(`<p>中${html}文</p>${footnote}`);
  },
);

const escaped = (source: string): string => source.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
const codeBlock = (code: string): string =>
  `<figure class="code"><pre class="shiki" tabindex="0"><code>${code}</code></pre></figure>`;

/** Where a construct is no more than its letters. */
const places: readonly (readonly [
  name: string,
  write: (source: string) => string,
  html: (source: string) => string,
])[] = [
  ['code', (source) => `\`\` ${source} \`\``, (source) => `<p><code>${escaped(source)}</code></p>`],
  ['a block of code', (source) => `\`\`\`\n${source}\n\`\`\``, (source) => codeBlock(escapeText(source))],
  ['code by indentation', (source) => `    ${source}`, (source) => codeBlock(escapeText(source))],
  ['a comment', (source) => `a %%b ${source} c%% d`, () => '<p>a  d</p>'],
  ['a comment of HTML', (source) => `a <!-- ${source} --> d`, () => '<p>a  d</p>'],
];

describe.each(places)('in %s', (_name, write, place) => {
  test.each(constructs)('$name is text', async ({ source }) => {
    const { html, note, diagnostics } = await showNote(write(source));
    expect(html).toBe(place(source));
    expect([note.references, note.tags, note.footnotes, note.blocks, diagnostics]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});

/** Constructs that are blocks: their source and their HTML. */
const blocks: readonly (readonly [name: string, source: string, html: string])[] = [
  ['a list', '- x\n  - y', '<ul>\n<li>x\n<ul>\n<li>y</li>\n</ul>\n</li>\n</ul>'],
  [
    'a task',
    '- [/] x',
    '<ul class="contains-task-list">\n<li class="task-list-item" data-task="/"><input type="checkbox" disabled aria-label="{task}: /"> x</li>\n</ul>',
  ],
  [
    'a table',
    '| x |\n| - |\n| [[N\\|t]] |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: x"><table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>{link N}t{/link}</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  ['a block of code', '```\n[[x]]\n\n==y==\n```', codeBlock('[[x]]\n\n==y==')],
  ['a formula', '$$\nx\n$$', '<div class="math math-display" tabindex="0">{formula x}</div>'],
  [
    'a callout',
    '> [!tip] T\n> x',
    '<div class="callout" data-callout="tip"><p class="callout-title">T</p><div class="callout-content">\n<p>x</p>\n</div></div>',
  ],
  ['a quote', '> x', '<blockquote>\n<p>x</p>\n</blockquote>'],
  ['a comment', '%%\nx\n%%\n\ny', '<p>y</p>'],
  ['an embed', '![[N#A]]', '{embed N#A}'],
  ['a block of HTML', '<div>x</div>', '<div>x</div>'],
  ['a thematic break', '***', '<hr>'],
];

/** Puts something before each line but the first. */
function indent(source: string, by: string): string {
  return source
    .split('\n')
    .map((line, index) => (index === 0 ? line : (by + line).trimEnd()))
    .join('\n');
}

const containers: readonly (readonly [
  name: string,
  write: (source: string) => string,
  html: (html: string) => string,
])[] = [
  ['between paragraphs', (source) => `a\n\n${source}\n\nb`, (html) => `<p>a</p>\n${html}\n<p>b</p>`],
  [
    'in an item of a list',
    (source) => `- a\n\n  ${indent(source, '  ')}`,
    (html) => `<ul>\n<li>\n<p>a</p>\n${html}\n</li>\n</ul>`,
  ],
  [
    'in a quote',
    (source) => `> a\n>\n> ${indent(source, '> ')}`,
    (html) => `<blockquote>\n<p>a</p>\n${html}\n</blockquote>`,
  ],
  [
    'in a callout',
    (source) => `> [!note]- A\n> ${indent(source, '> ')}`,
    (html) =>
      `<details class="callout" data-callout="note"><summary class="callout-title">A</summary><div class="callout-content">\n${html}\n</div></details>`,
  ],
  [
    'in a footnote',
    (source) => `a[^9]\n\n[^9]: b\n\n    ${indent(source, '    ')}`,
    (html) => `<p>a{note 9}</p>\n{footnote 9: <p>b</p>\n${html}}`,
  ],
];

describe.each(containers)('%s', (_name, write, place) => {
  test.each(blocks)('%s is read', async (_block, source, html) => {
    const shown = await showNote(write(source));
    expect(shown.html).toBe(place(html));
    expect(shown.diagnostics).toEqual([]);
  });
});
