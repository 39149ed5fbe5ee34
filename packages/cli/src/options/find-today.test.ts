import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { findToday } from './find-today.ts';

const lateEvening = () => Date.UTC(2026, 10, 24, 23, 30);

describe('findToday', () => {
  it('is the day asked for', () => {
    expect(findToday('2024-02-29', 'UTC', { SOURCE_DATE_EPOCH: '0' }, lateEvening)).toBe('2024-02-29');
  });

  it.each([
    ['UTC', '2026-11-24'],
    ['Europe/Madrid', '2026-11-25'],
    ['America/Los_Angeles', '2026-11-24'],
  ])("is today in the site's zone: %s", (timeZone, day) => {
    expect(findToday(undefined, timeZone, {}, lateEvening)).toBe(day);
  });

  it.each([
    ['0', 'UTC', '1970-01-01'],
    ['0', 'America/New_York', '1969-12-31'],
    ['1764000000', 'UTC', '2025-11-24'],
    ['253402300799', 'UTC', '9999-12-31'],
  ])('is the day of SOURCE_DATE_EPOCH: %s in %s', (epoch, timeZone, day) => {
    expect(findToday(undefined, timeZone, { SOURCE_DATE_EPOCH: epoch }, lateEvening)).toBe(day);
  });

  it.each(['yesterday', '-1', '1.5', '253402300800', ' 1'])('refuses SOURCE_DATE_EPOCH=%s', (epoch) => {
    expect(() => findToday(undefined, 'UTC', { SOURCE_DATE_EPOCH: epoch }, lateEvening)).toThrow(UsageError);
  });
});
