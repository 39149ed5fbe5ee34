import { expect, test } from 'vitest';
import { locateIn } from './locate.ts';

test('LF, CR and CR LF each end one line', () => {
  const locate = locateIn('a\nb\rc\r\nd');
  expect([0, 2, 4, 7].map(locate)).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});

test('a line ending belongs to the line that it ends', () => {
  expect(locateIn('ab\r\nc')(3)).toEqual({ line: 1, column: 4 });
});

test('columns count UTF-16 code units, as editors do', () => {
  expect(locateIn('🧠x')(2)).toEqual({ line: 1, column: 3 });
});

test('the end of the text has a place, also of an empty one', () => {
  expect(locateIn('')(0)).toEqual({ line: 1, column: 1 });
  expect(locateIn('a\n')(2)).toEqual({ line: 2, column: 1 });
});

test('U+2028 and U+0085 end no line', () => {
  expect(locateIn('a\u2028b\u0085c')(4)).toEqual({ line: 1, column: 5 });
});
