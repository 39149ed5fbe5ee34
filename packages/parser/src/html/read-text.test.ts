import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfSentence } from './read-text.ts';

test('finds the last sentence as an expression does', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b c',
      ' ',
      '\n',
      '\u3000',
      '.',
      '!',
      '?',
      '…',
      '"',
      "'",
      '”',
      '’',
      ')',
      ']',
      '。',
      '！',
      '？',
      '. ',
      'é',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const last = [...text.matchAll(/[.!?…]["'”’)\]]*\s+|[。！？]/gu)].at(-1);
      expect(startOfSentence(text)).toBe(last === undefined ? 0 : last.index + last[0].length);
    }),
    { numRuns: 5_000 },
  );
});
