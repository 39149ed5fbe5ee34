import { expect, it } from 'vitest';
import { replaceText } from './replace-text.ts';

it('puts a text in the place of the one that stands there once', () => {
  expect(replaceText('a b c', 'b', '$&')).toBe('a $& c');
  expect(replaceText('b', 'b', '')).toBe('');
});

it('does not guess which one is meant', () => {
  expect(replaceText('a b c', 'd', 'e')).toBeNull();
  expect(replaceText('a b b', 'b', 'e')).toBeNull();
  expect(replaceText('ababab', 'abab', 'e')).toBeNull();
  expect(replaceText('a', '', 'e')).toBeNull();
});
