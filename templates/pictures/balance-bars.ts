import type { Track, TrackFigures, TrackWeek } from '@layerwise/builder';
import { max, sum } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { groupWeeks, markedPlaces, type Unit } from './periods.ts';

/** Need and want in one period. Places and lengths from 0 to 1, from the left and from above. */
export interface BalanceColumn {
  readonly date: string;
  readonly figures: Readonly<Record<Track, TrackFigures>>;
  readonly x: number;
  readonly width: number;
  /** Where need ends above the line. */
  readonly top: number;
  /** Where want ends below it. */
  readonly bottom: number;
}

export interface BalanceColumns {
  readonly unit: Unit;
  /** What lengths stand for: minutes where anybody counted them, else new notes. */
  readonly measure: 'minutes' | 'notes';
  /** Where the line between need and want lies. */
  readonly middle: number;
  readonly columns: readonly BalanceColumn[];
  readonly marks: readonly { readonly date: string; readonly at: number }[];
}

/** Lays out need and want through time; null where no note names a track. */
export function layOutBalance(byWeek: readonly TrackWeek[], direction: 'ltr' | 'rtl'): BalanceColumns | null {
  const { unit, periods } = groupWeeks(byWeek);
  const counted = periods.map(({ date, weeks }) => ({
    date,
    figures: { need: sumUp(weeks, 'need'), want: sumUp(weeks, 'want') },
  }));
  const measure = counted.some(({ figures: { need, want } }) => need.minutes + want.minutes > 0)
    ? 'minutes'
    : 'notes';
  const highest = max(counted, ({ figures }) => figures.need[measure]) ?? 0;
  const lowest = max(counted, ({ figures }) => figures.want[measure]) ?? 0;
  if (highest + lowest === 0) return null;
  const y = scaleLinear([highest, -lowest], [0, 1]);
  const dates = counted.map(({ date }) => date);
  const x = scaleBand(dates, direction === 'rtl' ? [1, 0] : [0, 1]).paddingInner(0.2);
  return {
    unit,
    measure,
    middle: y(0),
    columns: counted.map(({ date, figures }) => ({
      date,
      figures,
      x: x(date) ?? 0,
      width: x.bandwidth(),
      top: y(figures.need[measure]),
      bottom: y(-figures.want[measure]),
    })),
    marks: markedPlaces(dates.length).flatMap((place) => {
      const date = dates[place];
      return date === undefined ? [] : [{ date, at: (x(date) ?? 0) + x.bandwidth() / 2 }];
    }),
  };
}

function sumUp(weeks: readonly TrackWeek[], track: Track): TrackFigures {
  return {
    notes: sum(weeks, (week) => week[track].notes),
    minutes: sum(weeks, (week) => week[track].minutes),
  };
}
