import type { SessionWeek } from '@layerwise/builder';
import { max, sum } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { groupWeeks, markedPlaces, type Unit } from './periods.ts';

/** The sessions of one period. Places and lengths from 0 to 1, from the left and from above. */
export interface SessionColumn extends Omit<SessionWeek, 'week' | 'from'> {
  readonly date: string;
  readonly x: number;
  readonly width: number;
  /** Top of the bar of the minutes spent. */
  readonly spentTop: number;
  /** Where the plan was; null where nothing was planned. */
  readonly plannedAt: number | null;
}

export interface SessionColumns {
  readonly unit: Unit;
  readonly columns: readonly SessionColumn[];
  readonly marks: readonly { readonly date: string; readonly at: number }[];
}

/** Lays out planned and spent minutes through time; null where there is no session. */
export function layOutSessions(
  weeks: readonly SessionWeek[],
  direction: 'ltr' | 'rtl',
): SessionColumns | null {
  const { unit, periods } = groupWeeks(weeks);
  const sums = periods.map(({ date, weeks: ofPeriod }) => ({ date, ...sumUp(ofPeriod) }));
  const highest = max(sums, ({ planned, spent }) => Math.max(planned, spent)) ?? 0;
  if (highest === 0) return null;
  const y = scaleLinear([0, highest], [1, 0]);
  const dates = sums.map(({ date }) => date);
  const x = scaleBand(dates, direction === 'rtl' ? [1, 0] : [0, 1]).paddingInner(0.25);
  return {
    unit,
    columns: sums.map((period) => ({
      ...period,
      x: x(period.date) ?? 0,
      width: x.bandwidth(),
      spentTop: y(period.spent),
      plannedAt: period.planned === 0 ? null : y(period.planned),
    })),
    marks: markedPlaces(dates.length).flatMap((place) => {
      const date = dates[place];
      return date === undefined ? [] : [{ date, at: (x(date) ?? 0) + x.bandwidth() / 2 }];
    }),
  };
}

function sumUp(weeks: readonly SessionWeek[]): Omit<SessionWeek, 'week' | 'from'> {
  return {
    sessions: sum(weeks, (week) => week.sessions),
    planned: sum(weeks, (week) => week.planned),
    spent: sum(weeks, (week) => week.spent),
    unplanned: sum(weeks, (week) => week.unplanned),
    overruns: sum(weeks, (week) => week.overruns),
    outcomes: {
      summarize: sum(weeks, (week) => week.outcomes.summarize),
      bookmark: sum(weeks, (week) => week.outcomes.bookmark),
      schedule: sum(weeks, (week) => week.outcomes.schedule),
    },
  };
}
