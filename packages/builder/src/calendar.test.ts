import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  daysBetween,
  hasTime,
  startOfWeek,
  toDay,
  toInstant,
  toWeek,
} from './calendar.ts';

const berlin = 'Europe/Berlin';

describe('toDay', () => {
  it.each([
    ['a day is itself', '2026-06-30', 'America/Los_Angeles', '2026-06-30'],
    ['a time without a zone is on the site’s clock', '2026-06-30T23:59', 'Asia/Tokyo', '2026-06-30'],
    ['an instant is a day in the site’s zone', '2026-06-30T23:30:00Z', berlin, '2026-07-01'],
    ['an offset counts', '2026-07-01T01:30+02:00', 'America/New_York', '2026-06-30'],
    ['an offset without a colon', '2026-07-01T01:30:00-0330', 'UTC', '2026-07-01'],
    ['an offset of hours only', '2026-07-01 23:30 -05', 'UTC', '2026-07-02'],
    ['a space instead of T', '2026-06-30 08:00', berlin, '2026-06-30'],
    ['parts of a second', '2026-06-30T23:59:59.999Z', 'UTC', '2026-06-30'],
    ['the night in which the clock leaps', '2026-03-29T02:30', berlin, '2026-03-29'],
    ['the last hour of the year in another zone', '2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['a zone of half an hour', '2026-06-30T18:29:59Z', 'Asia/Kolkata', '2026-06-30'],
    ['a leap day', '2028-02-29', 'UTC', '2028-02-29'],
    ['a leap day of a full century', '2000-02-29', 'UTC', '2000-02-29'],
  ])('%s', (_, text, zone, day) => {
    expect(toDay(text, zone)).toBe(day);
  });

  it.each([
    '',
    'soon',
    '2026',
    '2026-06',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-31',
    '1900-02-29',
    '2026-04-31',
    '2026-01-00',
    '26-06-30',
    '2026-06-30T24:00',
    '2026-06-30T12:60',
    '2026-06-30T12',
    '2026-06-30x',
  ])('finds no day in %j', (text) => {
    expect(toDay(text, 'UTC')).toBeNull();
  });
});

describe('toInstant', () => {
  const at = (text: string, zone: string) => {
    const instant = toInstant(text, zone);
    return instant === null ? null : new Date(instant).toISOString();
  };

  it.each([
    ['midnight of a day', '2026-06-30', berlin, '2026-06-29T22:00:00.000Z'],
    ['the site’s clock in winter', '2026-01-15T09:00', berlin, '2026-01-15T08:00:00.000Z'],
    [
      'an hour that does not exist: before the change',
      '2026-03-29T02:30',
      berlin,
      '2026-03-29T01:30:00.000Z',
    ],
    ['an hour that comes twice: the first', '2026-10-25T02:30', berlin, '2026-10-25T00:30:00.000Z'],
    ['an hour after the change', '2026-10-25T03:00', berlin, '2026-10-25T02:00:00.000Z'],
    [
      'a change in the other half of the world',
      '2026-10-04T02:30',
      'Australia/Sydney',
      '2026-10-03T16:30:00.000Z',
    ],
    ['a given offset, not the site’s', '2026-06-30T09:00-04:00', berlin, '2026-06-30T13:00:00.000Z'],
  ])('%s', (_, text, zone, instant) => {
    expect(at(text, zone)).toBe(instant);
  });

  it('knows no instant of what is no date', () => {
    expect(toInstant('yesterday', 'UTC')).toBeNull();
  });
});

describe('hasTime', () => {
  it.each([
    ['2026-06-30', false],
    ['2026-06-30T00:00', true],
    ['never', false],
  ])('%s: %s', (text, expected) => {
    expect(hasTime(text)).toBe(expected);
  });
});

describe('toWeek', () => {
  it.each([
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-01', '2020-W53'],
    ['1969-12-28', '1969-W52'],
  ])('%s is in %s', (day, week) => {
    expect(toWeek(day)).toBe(week);
  });
});

describe('days', () => {
  const day = fc.integer({ min: -200_000, max: 200_000 }).map((number) => addDays('1970-01-01', number));

  it('count on over the change to summer time and over leap days', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-07-01', '2026-06-30')).toBe(-1);
  });

  it('are in the order of time when they are in the order of text', () => {
    fc.assert(fc.property(day, day, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
  });

  it('have one Monday for seven', () => {
    fc.assert(
      fc.property(day, (any) => {
        const monday = startOfWeek(any);
        const days = daysBetween(monday, any);
        return days >= 0 && days < 7 && (dayNumber(monday) + 3) % 7 === 0 && toWeek(monday) === toWeek(any);
      }),
    );
  });
});
