import { expect, test } from 'vitest';
import { findBidirectionalText } from './bidirectional-text.ts';

test('an override that nothing ends is found in its line', () => {
  expect(findBidirectionalText('one\r\nif a \u202Eadmin\r\nthree')).toEqual([
    {
      line: 2,
      column: 6,
      severity: 'warning',
      rule: 'bidirectional-text',
      message: 'U+202E changes the direction of the text that follows, and nothing ends it in this line.',
      hint: 'Take it out, or end it in the same line with U+202C (embedding) or U+2069 (isolate).',
    },
  ]);
});

test.each([
  ['an embedding that is ended', 'a \u202Bעברית\u202C b'],
  ['an isolate that is ended', 'a \u2067עברית\u2069 b'],
  ['an embedding that ends with the isolate around it', '\u2066 a \u202E b \u2069'],
  ['marks, which hold nothing open', 'a\u200Eb\u200Fc'],
  ['an end without a beginning', 'a\u202Cb\u2069c'],
  ['right-to-left text without controls', 'שלום עולם'],
])('%s is no problem', (_name, text) => {
  expect(findBidirectionalText(text)).toEqual([]);
});

test('the end of an embedding does not end an isolate', () => {
  expect(findBidirectionalText('a\u2066b\u202C')).toMatchObject([{ line: 1, column: 2 }]);
});

test('each line is judged by itself, the first ten are told', () => {
  expect(findBidirectionalText('\u202E\n\u202C\n\u202E').map(({ line }) => line)).toEqual([1, 3]);
  expect(findBidirectionalText('\u202E\n'.repeat(100))).toHaveLength(10);
});
