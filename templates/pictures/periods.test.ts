import { describe, expect, it } from 'vitest';
import { groupWeeks, markedPlaces } from './periods.ts';

const monday = Date.parse('2020-01-06');
const weeks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    from: new Date(monday + index * 7 * 86_400_000).toISOString().slice(0, 10),
  }));

describe('groupWeeks', () => {
  it('keeps a year of weeks as they are', () => {
    const { unit, periods } = groupWeeks(weeks(53));
    expect(unit).toBe('week');
    expect(periods).toHaveLength(53);
    expect(periods[1]).toEqual({ date: '2020-01-13', weeks: [{ from: '2020-01-13' }] });
  });

  it('takes more of them together by the month of their Monday', () => {
    const { unit, periods } = groupWeeks(weeks(54));
    expect(unit).toBe('month');
    expect(periods.map(({ date, weeks: of }) => [date, of.length]).slice(0, 3)).toEqual([
      ['2020-01', 4],
      ['2020-02', 4],
      ['2020-03', 5],
    ]);
  });

  it('takes very many together by year', () => {
    const { unit, periods } = groupWeeks(weeks(520));
    expect(unit).toBe('year');
    expect(periods.map(({ date }) => date).slice(0, 2)).toEqual(['2020', '2021']);
    expect(periods.reduce((sum, period) => sum + period.weeks.length, 0)).toBe(520);
  });

  it('has nothing of nothing', () => {
    expect(groupWeeks([])).toEqual({ unit: 'week', periods: [] });
  });
});

describe('markedPlaces', () => {
  it.each([
    [0, []],
    [1, [0]],
    [4, [0, 1, 2, 3]],
    [10, [1, 4, 7]],
    [53, [7, 21, 35, 49]],
  ])('of %i', (count, places) => {
    expect(markedPlaces(count)).toEqual(places);
  });
});
