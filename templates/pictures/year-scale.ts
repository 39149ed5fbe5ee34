/** A span of time in years and parts of years: 2016.5 is July 2016. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where years stand along a line. */
export interface YearScale {
  /** The year that the line begins with. */
  readonly first: number;
  /** Place of a time, from 0 to 1, from the left. */
  readonly at: (time: number) => number;
  readonly marks: readonly { readonly year: string; readonly at: number }[];
}

/**
 * Reads the time in which a tool was used.
 * @param since, until a year, month or day as written; `until` names its whole year, month or day.
 * @param today end of a span that has none; null: it ends where it starts.
 * @returns null where nobody knows when it began.
 */
export function spanOf(since: string | null, until: string | null, today: number | null): Span | null {
  const start = since === null ? null : readTime(since, false);
  if (start === null) return null;
  const end = until === null ? today : readTime(until, true);
  return { start, end: Math.max(start, end ?? start) };
}

/**
 * Lays out a line of whole years that holds all spans and today.
 * @returns null where there is no span to show.
 */
export function yearScale(
  spans: readonly (Span | null)[],
  today: number,
  direction: 'ltr' | 'rtl',
): YearScale | null {
  const known = spans.filter((span) => span !== null);
  if (known.length === 0) return null;
  const first = Math.floor(Math.min(...known.map((span) => span.start)));
  const last = Math.max(first + 1, Math.ceil(Math.max(today, ...known.map((span) => span.end))));
  const at = (time: number) => {
    const share = Math.min(1, Math.max(0, (time - first) / (last - first)));
    return direction === 'rtl' ? 1 - share : share;
  };
  return { first, at, marks: markedYears(first, last).map((year) => ({ year: String(year), at: at(year) })) };
}

/** About five years to be named along the line, none of them at its very ends, where a name would be cut off. */
function markedYears(first: number, last: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / 6));
  const years: number[] = [];
  for (let year = first + 1; year < last; year += step) years.push(year);
  return years;
}

function readTime(text: string, whole: boolean): number | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text);
  if (parts === null) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return whole ? year + 1 : year;
  const month = year + (Number(parts[2]) - 1) / 12;
  if (parts[3] === undefined) return whole ? month + 1 / 12 : month;
  return month + (Number(parts[3]) - 1) / 372;
}
