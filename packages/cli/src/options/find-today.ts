import type { Surroundings } from '../surroundings.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Finds the day that counts as today.
 *
 * @param now - the day asked for, `YYYY-MM-DD`
 * @param timeZone - IANA name of the site's zone
 * @param env - `SOURCE_DATE_EPOCH` is an instant in seconds since 1970
 * @param clock - milliseconds since 1970
 * @returns `YYYY-MM-DD`
 * @throws UsageError where `SOURCE_DATE_EPOCH` is no number of seconds
 */
export function findToday(
  now: string | undefined,
  timeZone: string,
  env: Surroundings['env'],
  clock: () => number = Date.now,
): string {
  if (now !== undefined) return now;
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return formatDay(clock(), timeZone);
  // The last second of the year 9999: a day has four digits of year.
  if (/^\d+$/.test(epoch) && Number(epoch) <= 253_402_300_799)
    return formatDay(Number(epoch) * 1_000, timeZone);
  throw new UsageError(
    'SOURCE_DATE_EPOCH is not a number of seconds since 1970',
    'Set it to a number such as 1764000000, unset it, or give --now 2026-11-24.',
  );
}

function formatDay(milliseconds: number, timeZone: string): string {
  // The same day without the tables of all zones, which take a tenth of the time of a short command to load.
  if (timeZone === 'UTC') return new Date(milliseconds).toISOString().slice(0, 10);
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
