import type { Layer, LayerSnapshot } from '@layerwise/builder';
import { scaleUtc } from 'd3-scale';
import { curveMonotoneX, line, type SeriesPoint, stack, stackOffsetExpand } from 'd3-shape';
import { layers } from '../components/order.ts';

/** A picture of the layers through time, in its own units: 1000 wide, 100 high. */
export interface LayerAreas {
  /**
   * From the surface down: outline of each layer, from its upper edge to the ground, so that each lies upon the one before
   * it. An edge between two is written once: it is most of what the picture weighs.
   */
  readonly areas: readonly { readonly layer: Layer; readonly path: string }[];
  /** Dates along it, as text, and where they stand from 0 to 1, from the left. */
  readonly marks: readonly { readonly date: string; readonly at: number }[];
}

/**
 * Lays out the share of each layer through time.
 *
 * @param growth in the order of time
 * @returns null where no note has a layer yet
 */
export function layOutAreas(growth: readonly LayerSnapshot[], direction: 'ltr' | 'rtl'): LayerAreas | null {
  const known = growth.filter(({ layers: counts }) => counts.skim + counts.explore + counts.deepen > 0);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  // A single day is drawn as if it had lasted.
  const start = Date.parse(first.day) - (first === last ? 86_400_000 : 0);
  const x = scaleUtc([start, Date.parse(last.day)], direction === 'rtl' ? [1000, 0] : [0, 1000]);
  const points =
    first === last ? [{ ...first, day: new Date(start).toISOString().slice(0, 10) }, first] : known;
  const upperEdge = line<SeriesPoint<LayerSnapshot>>()
    .x(({ data }) => round(x(Date.parse(data.day))))
    .y((point) => round(100 * point[0]))
    .curve(curveMonotoneX)
    .digits(1);
  const [left, right] = x.range();
  const surface = `M${left},0H${right}`;
  const series = stack<unknown, LayerSnapshot, Layer>()
    .keys(layers)
    .value(({ layers: counts }, layer) => counts[layer])
    .offset(stackOffsetExpand)(points);
  return {
    areas: series.map((layer, index) => ({
      layer: layer.key,
      path: `${index === 0 ? surface : upperEdge(layer)}V100H${left}Z`,
    })),
    marks: first === last ? [{ date: first.day, at: 0.5 }] : markTimes(x),
  };
}

/** Four dates at the most, as many as a phone has room for, as short as they can be told: years, months or days. */
function markTimes(x: ReturnType<typeof scaleUtc<number>>): LayerAreas['marks'] {
  const found = x.ticks(4);
  const ticks = found
    .filter((_, index) => found.length <= 4 || index % 2 === 0)
    .map((tick) => ({ text: tick.toISOString().slice(0, 10), at: round(x(tick)) / 1000 }));
  const length = ticks.every(({ text }) => text.endsWith('-01-01'))
    ? 4
    : ticks.every(({ text }) => text.endsWith('-01'))
      ? 7
      : 10;
  return ticks.map(({ text, at }) => ({ date: text.slice(0, length), at }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
