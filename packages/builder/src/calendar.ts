import type { DateText } from '@layerwise/parser';

/*
 * The calendar of the site: days, weeks and instants in the site's time zone. A day is `YYYY-MM-DD`;
 * in code-unit order days are in the order of time. Nothing here asks what time it is.
 */

/** A day, `YYYY-MM-DD`. */
export type Day = string;

const millisecondsOfDay = 86_400_000;
const dateText =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(?:([Zz])|([+-])(\d\d):?(\d\d)?)?)?$/;

interface DateParts {
  readonly day: Day;
  /** Milliseconds since midnight on the clock; null where only a day is given. */
  readonly clock: number | null;
  /** Milliseconds that the clock is ahead of UTC; null where no zone is given. */
  readonly offset: number | null;
}

/**
 * Says which day a date means.
 *
 * A date without a zone is on the site's clock, so its day is the one that is written. A session that
 * goes on past midnight belongs to the day on which it began.
 *
 * @param text as the author wrote it, ISO 8601
 * @param timeZone IANA name of the site's zone
 * @returns the day in that zone; null where the text is no date of the calendar
 */
export function toDay(text: DateText, timeZone: string): Day | null {
  const parts = readDate(text);
  if (parts === null) return null;
  if (parts.clock === null || parts.offset === null) return parts.day;
  const instant = dayNumber(parts.day) * millisecondsOfDay + parts.clock - parts.offset;
  return dayFromNumber(Math.floor(wallClock(instant, timeZone) / millisecondsOfDay));
}

/**
 * Says at which instant a date-time is, or at which a day begins.
 *
 * A clock time that the change to summer time leaps over is taken as if the clock had not been changed
 * yet; one that comes twice in autumn is the first of the two (as in RFC 5545, 3.3.5).
 *
 * @returns milliseconds since 1970; null where the text is no date of the calendar
 */
export function toInstant(text: DateText, timeZone: string): number | null {
  const parts = readDate(text);
  if (parts === null) return null;
  const clock = dayNumber(parts.day) * millisecondsOfDay + (parts.clock ?? 0);
  if (parts.offset !== null) return clock - parts.offset;
  const before = offsetAt(clock - millisecondsOfDay, timeZone);
  const after = offsetAt(clock + millisecondsOfDay, timeZone);
  const exists = (instant: number) => wallClock(instant, timeZone) === clock;
  return exists(clock - before) || !exists(clock - after) ? clock - before : clock - after;
}

/** True where the text gives a time of day, not only a day. */
export function hasTime(text: DateText): boolean {
  return readDate(text)?.clock != null;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);
}

/** The day that is so many days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The day that is `days` after `day` (before it, if negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** How many days lie from `from` to `to`: 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Monday of the day's week. */
export function startOfWeek(day: Day): Day {
  const weekday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return addDays(day, -weekday);
}

/** The day's week as ISO 8601 names it: `2026-W01` is the week with the year's first Thursday. */
export function toWeek(day: Day): string {
  const thursday = addDays(startOfWeek(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function readDate(text: DateText): DateParts | null {
  const [, day, hours, minutes, seconds, utc, sign, offsetHours, offsetMinutes] = dateText.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return null;
  if (hours === undefined) return { day, clock: null, offset: null };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null;
  const clock = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  if (utc !== undefined) return { day, clock, offset: 0 };
  if (sign === undefined) return { day, clock, offset: null };
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  return { day, clock, offset: sign === '-' ? -offset : offset };
}

function isDay(text: Day): boolean {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function offsetAt(instant: number, timeZone: string): number {
  return wallClock(instant, timeZone) - instant;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows at the instant, as milliseconds since 1970 on that clock; whole seconds. */
function wallClock(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  const shown = new Map(clock.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const day = new Date(0);
  day.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  return day.getTime() + ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000;
}
