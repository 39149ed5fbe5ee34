import { describe, expect, it } from 'vitest';
import { NearNames } from './near-names.ts';

describe('NearNames', () => {
  it('gives the nearest names first, three at the most, each once', () => {
    const names = new NearNames([
      'attentions',
      'attention',
      'intention',
      'detention',
      'retention',
      'attention',
    ]);
    expect(names.find('atention')).toEqual(['attention', 'attentions', 'detention']);
  });

  it('gives those that differ in up to a third of their letters', () => {
    const names = new NearNames(['abcdef']);
    expect(names.find('abcdxy')).toEqual(['abcdef']);
    expect(names.find('abcxyz')).toEqual([]);
    expect(names.find('abcdefgh')).toEqual(['abcdef']);
    expect(names.find('abcdefghi')).toEqual(['abcdef']);
    expect(names.find('abcdefghijkl')).toEqual([]);
  });

  it('allows one letter in a short name', () => {
    expect(new NearNames(['ab', 'cd', 'a']).find('ac')).toEqual(['a', 'ab']);
  });

  it('ignores letter case and Unicode normal form', () => {
    expect(new NearNames(['CAF\u00C9 one']).find('cafe\u0301 onne')).toEqual(['CAF\u00C9 one']);
  });

  it('has nothing for no name, and for one that nobody types', () => {
    expect(new NearNames(['', 'a']).find('')).toEqual([]);
    expect(new NearNames(['a'.repeat(101)]).find('a'.repeat(101))).toEqual([]);
  });
});
