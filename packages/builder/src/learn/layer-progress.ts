import { type Layer, layers } from '@layerwise/parser/note';
import type { Day } from '../calendar.ts';
import type { LayerProgress } from './learning.ts';
import type { Facts, NoteFacts } from './note-facts.ts';

/**
 * Sorts notes by layer and says when each layer was first reached.
 *
 * A layer deeper than the deepest note is not reached, even if a note was there once.
 *
 * @param ids of notes, sorted, each once; unknown ones are passed over
 */
export function measureProgress(ids: readonly string[], facts: Facts): LayerProgress {
  const notes: Record<Layer, string[]> = { skim: [], explore: [], deepen: [] };
  const unlayered: string[] = [];
  const reached: Record<Layer, Day | null> = { skim: null, explore: null, deepen: null };
  const found = ids.flatMap((id) => facts.get(id) ?? []);
  const layer = deepestLayer(found);
  for (const fact of found) {
    (fact.layer === null ? unlayered : notes[fact.layer]).push(fact.id);
    for (const step of fact.steps) {
      if (step.layer === null || layer === null || depthOf(step.layer) > depthOf(layer)) continue;
      const earliest = reached[step.layer];
      if (earliest === null || step.day < earliest) reached[step.layer] = step.day;
    }
  }
  return { notes, unlayered, reached, layer, next: nextLayer(layer) };
}

/** The deepest layer among notes; null where none says a layer. */
export function deepestLayer(notes: Iterable<NoteFacts>): Layer | null {
  let deepest: Layer | null = null;
  for (const { layer } of notes) {
    if (layer !== null && (deepest === null || depthOf(layer) > depthOf(deepest))) deepest = layer;
  }
  return deepest;
}

/** The layer after `layer`: skim where there is none yet, null after deepen. */
export function nextLayer(layer: Layer | null): Layer | null {
  return layers[layer === null ? 0 : depthOf(layer) + 1] ?? null;
}

function depthOf(layer: Layer): number {
  return layers.indexOf(layer);
}
