import { describe, expect, it } from 'vitest';
import { replaceEnd, replaceText } from './replace-text.ts';

const within = (whole: string, before: string, after: string) =>
  replaceText(Buffer.from(whole), before, after)?.toString() ?? null;
const atEnd = (whole: string, before: string, after: string) =>
  replaceEnd(Buffer.from(whole), before, after)?.toString() ?? null;

describe('replaceText', () => {
  it('puts a text in the place of the one that stands there once', () => {
    expect(within('a b c', 'b', '$&')).toBe('a $& c');
    expect(within('ä “ö” ü', '“ö”', '語')).toBe('ä 語 ü');
    expect(within('b', 'b', '')).toBe('');
  });

  it('does not guess which one is meant', () => {
    expect(within('a b c', 'd', 'e')).toBeNull();
    expect(within('a b b', 'b', 'e')).toBeNull();
    expect(within('ababab', 'abab', 'e')).toBeNull();
    expect(within('a', '', 'e')).toBeNull();
  });
});

describe('replaceEnd', () => {
  it('puts a text in the place of the end', () => {
    expect(atEnd('b a b', ' b', '!')).toBe('b a!');
    expect(atEnd('ä語', '語', 'ö')).toBe('äö');
    expect(atEnd('a', '', 'b')).toBe('ab');
  });

  it('is none where all ends otherwise', () => {
    expect(atEnd('a b', 'a', 'c')).toBeNull();
    expect(atEnd('b', 'ab', 'c')).toBeNull();
  });
});
