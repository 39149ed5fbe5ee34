import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { countWords } from './count-words.ts';

it.each([
  ['', 0],
  ["it's a well-known snake_case", 4],
  ["'quoted' - a -- b _c_ d'", 5],
  ['one\ntwo-\nthree', 3],
  ['Größe, naïve’s\nplain again', 4],
  ['日本の 12 words', 5],
  ['a\u2028b c', 3],
  ['a日 日a ⺀a⺀ 𝒜𠀀 𠀀𝒜', 9],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’_-]*[\p{L}\p{N}\p{M}])?/gu;

test('counts as the expression alone does', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'B9',
      '-',
      "'",
      '_',
      ' ',
      '\n',
      '\r\n',
      '.',
      '’',
      'é',
      'e\u0301',
      '日',
      'ア',
      '🧠',
      '\ud800',
      '\u2028',
      '²',
      '々',
      '⺀',
      '𠀀',
      '𝒜',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(countWords(text)).toBe(text.match(word)?.length ?? 0);
    }),
    { numRuns: 2_000 },
  );
});
