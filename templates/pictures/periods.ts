/** Weeks, taken together so that few enough are left to be told apart. */
export type Unit = 'week' | 'month' | 'year';

/** Some weeks in a row. */
export interface Period<Week> {
  /** Its beginning as a date in text: a Monday, a month (`2026-02`) or a year (`2026`). */
  readonly date: string;
  readonly weeks: readonly Week[];
}

/** How many periods a picture shows at the most: a year of weeks. */
const most = 53;

/**
 * Takes weeks together by month, or by year, where there are too many of them. A week belongs to the month
 * and the year of its Monday.
 *
 * @param weeks in the order of time, `from` being their Mondays
 */
export function groupWeeks<Week extends { readonly from: string }>(
  weeks: readonly Week[],
): { readonly unit: Unit; readonly periods: readonly Period<Week>[] } {
  const months = groupBy(weeks, ({ from }) => from.slice(0, 7));
  if (weeks.length <= most) return { unit: 'week', periods: groupBy(weeks, ({ from }) => from) };
  if (months.length <= most) return { unit: 'month', periods: months };
  return { unit: 'year', periods: groupBy(weeks, ({ from }) => from.slice(0, 4)) };
}

/** The places of about four of so many things in a row, from 0. */
export function markedPlaces(count: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / 4));
  const places: number[] = [];
  for (let place = Math.floor(step / 2); place < count; place += step) places.push(place);
  return places;
}

function groupBy<Week>(weeks: readonly Week[], dateOf: (week: Week) => string): readonly Period<Week>[] {
  const periods = new Map<string, Week[]>();
  for (const week of weeks) {
    const date = dateOf(week);
    const period = periods.get(date);
    if (period === undefined) periods.set(date, [week]);
    else period.push(week);
  }
  return [...periods].map(([date, ofPeriod]) => ({ date, weeks: ofPeriod }));
}
