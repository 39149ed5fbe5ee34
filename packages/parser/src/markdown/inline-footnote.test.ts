import { describe } from 'vitest';
import { type Row, testRows } from '../../test/test-rows.ts';

const read: readonly Row[] = [
  ['a^[note] b', '<p>a{note inline 1} b</p>\n{footnote inline 1: note}'],
  ['^[note]', '<p>{note inline 1}</p>\n{footnote inline 1: note}'],
  [
    'a^[b *c* [[d]] `]` e]',
    '<p>a{note inline 1}</p>\n{footnote inline 1: b <em>c</em> {link d}d{/link} <code>]</code> e}',
  ],
  ['a^[b [c] d]', '<p>a{note inline 1}</p>\n{footnote inline 1: b [c] d}'],
  ['a^[b\nc]', '<p>a{note inline 1}</p>\n{footnote inline 1: b\nc}'],
  ['a^[b^[c]]', '<p>a{note inline 1}</p>\n{footnote inline 1: b{note inline 2}}\n{footnote inline 2: c}'],
  [
    'a^[b] c^[d] e[^1]\n\n[^1]: f',
    '<p>a{note inline 1} c{note inline 2} e{note 1}</p>\n{footnote inline 1: b}\n{footnote inline 2: d}\n{footnote 1: <p>f</p>}',
  ],
  [
    '| a^[b] |\n| - |',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="{table}: a"><table>\n<thead>\n<tr>\n<th>a{note inline 1}</th>\n</tr>\n</thead>\n</table></div>\n{footnote inline 1: b}',
  ],
  ['- a^[b]', '<ul>\n<li>a{note inline 1}</li>\n</ul>\n{footnote inline 1: b}'],
  ['> a^[b]', '<blockquote>\n<p>a{note inline 1}</p>\n</blockquote>\n{footnote inline 1: b}'],
  ['x\n\n# a^[b]', '<p>x</p>\n<h1 id="a">a{note inline 1}</h1>\n{footnote inline 1: b}'],
  ['a^[b](c)', '<p>a{note inline 1}(c)</p>\n{footnote inline 1: b}'],
  ['a^[b \\] c]', '<p>a{note inline 1}</p>\n{footnote inline 1: b ] c}'],
  ['中文^[注]。', '<p>中文{note inline 1}。</p>\n{footnote inline 1: 注}'],
  ['a[^1]^[b]\n\n[^1]: c', '<p>a{note 1}{note inline 1}</p>\n{footnote inline 1: b}\n{footnote 1: <p>c</p>}'],
  ['[a^[b]](c.md)', '<p>{link c.md}a{note inline 1}{/link}</p>\n{footnote inline 1: b}'],
  ['[^1]\n\n[^1]: a\n\n    b', '<p>{note 1}</p>\n{footnote 1: <p>a</p>\n<p>b</p>}'],
  ['==a^[b]==', '<p><mark>a{note inline 1}</mark></p>\n{footnote inline 1: b}'],
  ['a[^1] b[^1]\n\n[^1]: x', '<p>a{note 1} b{note 1}</p>\n{footnote 1: <p>x</p>}'],
];

const leftAlone: readonly Row[] = [
  ['a^[]', '<p>a^[]</p>'],
  ['a^[b', '<p>a^[b</p>', ['1:2 info unknown-syntax']],
  ['a^[b\n\nc]', '<p>a^[b</p>\n<p>c]</p>', ['1:2 info unknown-syntax']],
  ['a\\^[b]', '<p>a^[b]</p>'],
  ['`^[b]`', '<p><code>^[b]</code></p>'],
  ['[^1]', '<p>[^1]</p>', ['1:1 info unknown-syntax']],
  ['[^a b]', '<p>[^a b]</p>'],
  ['$a^[b]$', '<p><span class="math math-inline">{formula a^[b]}</span></p>'],
];

describe('footnotes', () => {
  testRows('reads', read);
  testRows('leaves alone', leftAlone);
});
