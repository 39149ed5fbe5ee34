import { describe, expect, it } from 'vitest';
import { spanOf, yearScale } from './year-scale.ts';

describe('spanOf', () => {
  it('reads years, months and days; the last one whole', () => {
    expect(spanOf('2016', '2018', 2026)).toEqual({ start: 2016, end: 2019 });
    expect(spanOf('2016-07', '2016-07', 2026)).toEqual({ start: 2016.5, end: 2016.5 + 1 / 12 });
    expect(spanOf('2016-01-01', null, 2026.25)).toEqual({ start: 2016, end: 2026.25 });
  });

  it('is nothing where nobody knows when it began', () => {
    expect(spanOf(null, '2018', 2026)).toBeNull();
    expect(spanOf('some time ago', null, 2026)).toBeNull();
  });

  it('never ends before it starts', () => {
    expect(spanOf('2030', null, 2026)).toEqual({ start: 2030, end: 2030 });
    expect(spanOf('2018', '2016', 2026)).toEqual({ start: 2018, end: 2018 });
  });
});

describe('yearScale', () => {
  it('holds all spans and today in whole years', () => {
    const scale = yearScale([{ start: 2016.5, end: 2020 }, null], 2026.9, 'ltr');
    expect(scale?.first).toBe(2016);
    expect([2016, 2021.5, 2027].map((time) => scale?.at(time))).toEqual([0, 0.5, 1]);
  });

  it('names a few years, none at the ends', () => {
    const scale = yearScale([{ start: 1990, end: 2020 }], 2020, 'ltr');
    expect(scale?.marks.map(({ year }) => year)).toEqual(['1991', '1996', '2001', '2006', '2011', '2016']);
  });

  it('runs the other way where one reads from right to left', () => {
    expect(yearScale([{ start: 2016, end: 2020 }], 2020, 'rtl')?.at(2017)).toBe(0.75);
  });

  it('is nothing without a span', () => {
    expect(yearScale([null], 2026, 'ltr')).toBeNull();
    expect(yearScale([], 2026, 'ltr')).toBeNull();
  });
});
