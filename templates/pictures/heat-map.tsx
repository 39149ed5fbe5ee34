import type { HeatMap, HeatMapDay } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from '../components/view.ts';
import { AxisLabels } from './axis-labels.tsx';
import { FigureTable } from './figure-table.tsx';
import { percentText } from './percent-text.ts';
import { PictureFrame } from './picture-frame.tsx';

/** Height of a day, its gap included, in CSS pixels. */
const ROW = 15;

/** A year of days in columns of weeks: the more happened on a day, the larger and darker its square. */
export function HeatMapPicture({ view, map }: { readonly view: View; readonly map: HeatMap }): VNode {
  const { words, wording, direction } = view;
  const { headings, labels, calendar } = words.journal;
  const days = map.weeks.flat();
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const width = 1 / map.weeks.length;
  const placeOf = (week: number) => (direction === 'rtl' ? 1 - (week + 1) * width : week * width);
  return (
    <PictureFrame
      view={view}
      name="heat-map"
      title={headings.year}
      description={calendar(wording.date(first), wording.date(last))}
      legend={<HeatLegend less={labels.less} more={labels.more} />}
      table={<HeatTable view={view} days={days} />}
    >
      <svg width="100%" height={7 * ROW} aria-hidden="true">
        {map.weeks.map((week, index) =>
          week.map(({ heat }, weekday) => {
            const size = sizeOf(heat);
            return (
              <rect
                class={`heat-${heat}`}
                x={percentText(placeOf(index) + (width * (1 - size)) / 2)}
                width={percentText(width * size)}
                y={Math.round((weekday + (1 - size) / 2) * ROW)}
                height={Math.round(ROW * size)}
                rx="2"
              />
            );
          }),
        )}
      </svg>
      <AxisLabels
        labels={quarterDays(map).map(({ date, week }) => ({
          at: placeOf(week) + width / 2,
          text: wording.shortDate(date.slice(0, 7)),
        }))}
      />
    </PictureFrame>
  );
}

/** Part of its place that a day's square takes up. */
function sizeOf(heat: HeatMapDay['heat']): number {
  return 0.4 + 0.1 * heat;
}

/** The first Monday of every third month. */
function quarterDays({ weeks }: HeatMap): readonly { readonly date: string; readonly week: number }[] {
  return weeks.flatMap((days, week) => {
    const date = days[0]?.date ?? '';
    return Number(date.slice(8)) <= 7 && Number(date.slice(5, 7)) % 3 === 1 ? [{ date, week }] : [];
  });
}

function HeatLegend({ less, more }: { readonly less: string; readonly more: string }): VNode {
  return (
    <>
      <span>{less}</span>
      <svg class="heat-legend" width="80" height={ROW} aria-hidden="true">
        {([0, 1, 2, 3, 4] as const).map((heat) => (
          <rect
            class={`heat-${heat}`}
            x={Math.round((heat + (1 - sizeOf(heat)) / 2) * ROW)}
            y={Math.round(((1 - sizeOf(heat)) / 2) * ROW)}
            width={Math.round(ROW * sizeOf(heat))}
            height={Math.round(ROW * sizeOf(heat))}
            rx="2"
          />
        ))}
      </svg>
      <span>{more}</span>
    </>
  );
}

/** The days on which something happened, newest first. */
function HeatTable({ view, days }: { readonly view: View; readonly days: readonly HeatMapDay[] }): VNode {
  const { words, wording } = view;
  const { headings, labels } = words.journal;
  return (
    <FigureTable
      caption={headings.year}
      head={[words.labels.day, labels.events, labels.wordsAdded]}
      rows={days
        .filter(({ events }) => events > 0)
        .toReversed()
        .map((day) => [wording.date(day.date), wording.number(day.events), wording.number(day.words.added)])}
    />
  );
}
