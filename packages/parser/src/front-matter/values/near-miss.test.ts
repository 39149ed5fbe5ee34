import { expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';

test.each([
  ['deepn', 'deepen'],
  ['Deepen', 'deepen'],
  ['deep', 'deepen'],
  ['epxlore', 'explore'],
  ['exploring', undefined],
  ['skm', 'skim'],
  ['swim', undefined],
  ['ksim', 'skim'],
  ['sk', undefined],
  ['', undefined],
  ['x'.repeat(60_000), undefined],
])('%s: %s', (text, word) => {
  expect(nearMiss(text, ['skim', 'explore', 'deepen'])).toBe(word);
});

test('the nearest of several, the first of equals', () => {
  expect(nearMiss('topi', ['topics', 'topic'])).toBe('topics');
  expect(nearMiss('topicc', ['topics', 'topic'])).toBe('topics');
  expect(nearMiss('topic', ['topics', 'topic'])).toBe('topic');
});
