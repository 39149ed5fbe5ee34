import { describe, expect, it } from 'vitest';
import { countMistakes, matchTerms } from './match-terms.ts';

const lines = ['atom', 'attend', 'attention', 'attentive', 'be', 'bert'].map((term) => ({
  term,
  postings: '',
}));

function match(asked: string, isLast: boolean): readonly string[] {
  return matchTerms(asked, lines, isLast).map(({ line }) => line.term);
}

describe('matchTerms', () => {
  it('gives the very term before longer ones, and shorter before longer', () => {
    expect(match('atten', false)).toEqual(['attend', 'attention', 'attentive']);
    expect(matchTerms('be', lines, true)).toEqual([
      { line: { term: 'be', postings: '' }, likeness: 1 },
      { line: { term: 'bert', postings: '' }, likeness: 0.8 * Math.sqrt(0.5) },
    ]);
  });

  it('takes a short word that is typed to its end as it stands', () => {
    expect(match('be', false)).toEqual(['be']);
  });

  it('allows one mistake from four letters on, two from eight, and none where something fits', () => {
    expect(match('atem', true)).toEqual(['atom']);
    expect(match('ato', true)).toEqual(['atom']);
    expect(match('atx', true)).toEqual([]);
    expect(match('attintiom', true)).toEqual(['attention']);
    expect(match('atintio', true)).toEqual([]);
  });
});

describe('countMistakes', () => {
  it.each([
    ['loss', 'loss', 0],
    ['los', 'loss', 1],
    ['losss', 'loss', 1],
    ['lost', 'loss', 1],
    ['olss', 'loss', 1],
    ['lo', 'loss', 2],
    ['', 'loss', 3],
    ['model', 'modeling', 3],
  ])('counts from %j to %j: %i', (one, other, mistakes) => {
    expect(countMistakes(one, other, 2)).toBe(mistakes);
  });
});
