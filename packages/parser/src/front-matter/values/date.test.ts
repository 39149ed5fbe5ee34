import { describe, expect, test } from 'vitest';
import { date, period } from './date.ts';

describe('a date', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2026-11-24T18:30', '2026-11-24T18:30'],
    ['2026-11-24 18:30:15', '2026-11-24T18:30:15'],
    ['2026-11-24t18:30:15.123z', '2026-11-24T18:30:15.123Z'],
    ['2026-11-24T18:30+01:00', '2026-11-24T18:30+01:00'],
    ['2026-11-24 18:30 -0800', '2026-11-24T18:30-08:00'],
    ['2026-11-24T18:30+14', '2026-11-24T18:30+14:00'],
  ])('%s is %s', (text, value) => expect(date.read(text)).toEqual({ value }));

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-01',
    '2026-01-00',
    '0000-01-01',
    '2026-1-5',
    '24-01-01',
    '2026',
    '2026-05',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01T10',
    '2026-01-01T10:00+15:00',
    '2026-01-01T10:00 CET',
    '+002026-01-01',
    '٢٠٢٦-٠١-٠١',
  ])('%s is none', (text) => expect(date.read(text)).not.toHaveProperty('value'));

  test.each([
    ['2026-1-5', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['5/1/2026', undefined],
    ['2026/13/05', undefined],
  ])('%s suggests %s', (text, suggestion) => {
    expect(date.read(text)).toEqual(suggestion === undefined ? {} : { suggestion });
  });
});

describe('a period', () => {
  test.each(['2016', '2016-05', '2016-05-24'])('%s is one', (text) =>
    expect(period.read(text)).toEqual({ value: text }),
  );
  test.each(['16', '2016-13', '2016-02-30', 'last year', '0000', '2016-05-24T10:00'])('%s is none', (text) =>
    expect(period.read(text)).not.toHaveProperty('value'),
  );
});
