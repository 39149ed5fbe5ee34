import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpace, tidyLines } from './written-text.ts';

test('knows white space as expressions do', () => {
  for (let code = 0; code < 0x1_0000; code += 1) {
    expect(isSpace(code), String(code)).toBe(/\s/u.test(String.fromCharCode(code)));
  }
});

test('takes away white space around the ends of lines as an expression does', () => {
  const piece = fc.constantFrom(
    'a',
    'b c',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u00a0',
    '\u2028',
    '\u3000',
    '\uFEFF',
    '.',
    '',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      expect(tidyLines(text)).toBe(text.replace(/(?<![^\S\n])[^\S\n]*\n\s*/gu, '\n'));
    }),
    { numRuns: 5_000 },
  );
});
