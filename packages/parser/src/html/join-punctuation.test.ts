import { expect, it } from 'vitest';
import { htmlOf, joinPunctuation } from './join-punctuation.ts';
import type { MarkedHole, Rendering } from './marks.ts';

const formula: Rendering = { type: 'rendering', text: 'x', block: false, inLine: true, html: '<i>x</i>' };
const code: Rendering = { type: 'rendering', text: 'x', block: true, html: '<pre>x</pre>' };

function join(...pieces: readonly (string | MarkedHole)[]): string {
  return joinPunctuation(pieces)
    .map((piece) => (typeof piece === 'string' ? piece : piece.type === 'rendering' ? htmlOf(piece) : '[]'))
    .join('|');
}

it.each([
  [['For ', formula, '.'], 'For |<span class="math-joined"><i>x</i>.</span>'],
  [
    [
      {
        ...formula,
        html: '<span class="math"><span class="katex-base">a=</span><span class="katex-base">b</span></span>',
      },
      ';',
    ],
    '<span class="math-joined"><span class="math"><span class="katex-base">a=</span><wbr><span class="katex-base">b</span></span>;</span>',
  ],
  [['For ', formula, '), and'], 'For |<span class="math-joined"><i>x</i>),</span>| and'],
  [['so (“', formula, '” is'], 'so |<span class="math-joined">(“<i>x</i>”</span>| is'],
  [['在（', formula, '）内'], '在|<span class="math-joined">（<i>x</i>）</span>|内'],
  [[formula, '-means'], '<span class="math-joined"><i>x</i>-</span>|means'],
  [
    [formula, ', ', formula, ','],
    '<span class="math-joined"><i>x</i>,</span>| |<span class="math-joined"><i>x</i>,</span>',
  ],
])('joins a formula with the punctuation beside it: %#', (pieces, expected) => {
  expect(join(...pieces)).toBe(expected);
});

it.each([
  [['<p>', formula, '</p>'], '<p>|<i>x</i>|</p>'],
  [['a ', formula, ' .'], 'a |<i>x</i>| .'],
  [['&lt;', formula, '&gt;'], '&lt;|<i>x</i>|&gt;'],
  [['(', code, '.'], '(|<pre>x</pre>|.'],
  [['(', { type: 'id', id: 'a' } as const, '.'], '(|[]|.'],
  [[formula], '<i>x</i>'],
])('leaves all else as it is: %#', (pieces, expected) => {
  expect(join(...pieces)).toBe(expected);
});
