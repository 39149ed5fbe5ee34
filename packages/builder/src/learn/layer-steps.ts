import { type Layer, layers } from '@layerwise/parser';
import type { HistoryEvent } from '../journal/event.ts';
import type { Day } from './calendar.ts';

/** From a day on, a note was at a layer. */
export interface LayerStep {
  readonly day: Day;
  /** Null: at none. */
  readonly layer: Layer | null;
}

/**
 * Follows a note through the layers.
 *
 * It begins on the note's own date at the layer that the first promotion found it at; the commits tell
 * the rest. Without commits it was at its present layer from the beginning. A present layer that no
 * commit knows has no day yet, and is no step.
 *
 * @param layer where the note is now
 * @param date the note's own date
 * @param events the note's promotions and demotions, in any order
 */
export function readLayerSteps(
  layer: Layer | null,
  date: Day | null,
  events: readonly HistoryEvent[],
): readonly LayerStep[] {
  const changes = [...events].sort((a, b) => a.time - b.time);
  const first = changes[0];
  if (first === undefined) return date === null || layer === null ? [] : [{ day: date, layer }];
  const steps: LayerStep[] = [];
  const began = toLayer(first.from);
  if (began !== null)
    steps.push({ day: date !== null && date < first.date ? date : first.date, layer: began });
  for (const change of changes) steps.push({ day: change.date, layer: toLayer(change.to) });
  return steps;
}

function toLayer(text: string | undefined): Layer | null {
  return layers.find((layer) => layer === text) ?? null;
}
