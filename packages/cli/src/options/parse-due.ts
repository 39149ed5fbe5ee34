const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMilliseconds = 86_400_000;

/**
 * Reads a day as people say it: `2026-12-01`, `today`, `tomorrow`, `friday`, `next friday`, `+3d`, `+2w`, `+1m`.
 * A weekday is the next day of that name after today, with or without `next`.
 *
 * @param text - letter case is ignored
 * @param today - `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`; null for anything else
 */
export function parseDue(text: string, today: string): string | null {
  const words = text.trim().toLowerCase();
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return isDay(words) ? words : null;
  if (words === 'today') return today;
  if (words === 'tomorrow') return addDays(today, 1);
  const weekday = weekdays.indexOf(words.replace(/^next\s+/, ''));
  if (weekday !== -1) return addDays(today, ((weekday - toDate(today).getUTCDay() + 6) % 7) + 1);
  const [, count, unit] = /^\+(\d{1,3})\s*([dwm])$/.exec(words) ?? [];
  if (count === undefined) return null;
  if (unit === 'm') return addMonths(today, Number(count));
  return addDays(today, Number(count) * (unit === 'w' ? 7 : 1));
}

/** A length of time before a day: `1w`, `10d`, `2m`; null for anything else. */
export function parseSince(text: string, today: string): string | null {
  if (isDay(text)) return text;
  const [, count, unit] = /^(\d{1,3})([dwm])$/.exec(text.trim().toLowerCase()) ?? [];
  if (count === undefined) return null;
  return unit === 'm'
    ? addMonths(today, -Number(count))
    : addDays(today, -Number(count) * (unit === 'w' ? 7 : 1));
}

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(toDate(day).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The same day of another month, or its last. */
function addMonths(day: string, months: number): string {
  const date = toDate(day);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return addDays(
    new Date(first).toISOString().slice(0, 10),
    Math.min(date.getUTCDate(), last.getUTCDate()) - 1,
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && (toDate(text).toJSON() ?? '').startsWith(text);
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
