import { expect, it } from 'vitest';
import { applyBlanks, blankStream } from './blank.ts';

const blanks = [
  { start: 2, end: 6, letters: 'XY' },
  { start: 8, end: 9 },
];
const text = 'abcdefghij';
const expected = 'abXY\0\0gh\0j';

it('puts zeros, and letters before them', () => {
  expect(applyBlanks(Buffer.from(text), 0, blanks).toString()).toBe(expected);
});

it.each([1, 2, 3, 4, 7, 100])(
  'does so in a stream of parts of %i bytes, from anywhere on',
  async (length) => {
    for (const from of [0, 1, 3, 5, 9]) {
      async function* cut() {
        for (let at = from; at < text.length; at += length) yield Buffer.from(text.slice(at, at + length));
      }
      let read = '';
      for await (const part of blankStream(cut(), from, blanks)) read += part.toString();
      expect(read).toBe(expected.slice(from));
    }
  },
);
