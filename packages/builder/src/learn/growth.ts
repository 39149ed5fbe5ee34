import { type Layer, layers } from '@layerwise/parser/note';
import type { Day } from '../calendar.ts';
import { compareText } from '../order.ts';
import type { LayerSnapshot } from './learning.ts';
import type { Facts } from './note-facts.ts';

interface Change {
  readonly day: Day;
  readonly from: Layer | null;
  readonly to: Layer | null;
}

/**
 * Counts the notes at each layer through time.
 *
 * @returns a snapshot for each day up to today on which a note came to a layer or left it, oldest first
 */
export function followGrowth(facts: Facts, today: Day): readonly LayerSnapshot[] {
  const changes = [...facts.values()]
    .flatMap(({ steps }) =>
      steps.map(
        ({ day, layer }, index): Change => ({ day, from: steps[index - 1]?.layer ?? null, to: layer }),
      ),
    )
    .filter(({ day }) => day <= today)
    .sort((a, b) => compareText(a.day, b.day));
  const snapshots = new Map<Day, LayerSnapshot>();
  const count: Record<Layer, number> = { skim: 0, explore: 0, deepen: 0 };
  for (const { day, from, to } of changes) {
    if (from !== null) count[from] -= 1;
    if (to !== null) count[to] += 1;
    snapshots.set(day, { day, layers: { ...count } });
  }
  return [...snapshots.values()];
}

/** Counts the notes at each layer as they are now. */
export function countLayers(facts: Facts): Readonly<Record<Layer, number>> {
  const count: Record<Layer, number> = { skim: 0, explore: 0, deepen: 0 };
  for (const layer of layers) {
    count[layer] = [...facts.values()].filter((fact) => fact.layer === layer).length;
  }
  return count;
}
