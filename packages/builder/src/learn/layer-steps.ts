import { type Layer, layers } from '@layerwise/parser/note';
import type { Day } from '../calendar.ts';
import type { HistoryEvent } from '../journal/event.ts';

/** From a day on, a note was at a layer. */
export interface LayerStep {
  readonly day: Day;
  /** Null: at none. */
  readonly layer: Layer | null;
}

/**
 * Follows a note through the layers.
 *
 * It begins on the note's first day at the layer that the first promotion found it at; the commits tell
 * the rest. Without commits it was at its present layer from the beginning. A present layer that no
 * commit knows has no day yet, and is no step.
 *
 * @param layer where the note is now
 * @param date the note's own date
 * @param began its own date or its first commit's, whichever is earlier
 * @param events the note's promotions and demotions, in any order
 */
export function readLayerSteps(
  layer: Layer | null,
  date: Day | null,
  began: Day | null,
  events: readonly HistoryEvent[],
): readonly LayerStep[] {
  const changes = [...events].sort((a, b) => a.time - b.time);
  const first = changes[0];
  if (first === undefined) return date === null || layer === null ? [] : [{ day: date, layer }];
  const steps: LayerStep[] = [];
  const layerThen = toLayer(first.from);
  const dayThen = began !== null && began < first.date ? began : first.date;
  if (layerThen !== null) steps.push({ day: dayThen, layer: layerThen });
  for (const change of changes) steps.push({ day: change.date, layer: toLayer(change.to) });
  return steps;
}

function toLayer(text: string | undefined): Layer | null {
  return layers.find((layer) => layer === text) ?? null;
}
