import type { Diagnostic } from '@layerwise/parser';
import type { SiteConfig } from '../config/site-config.ts';
import type { QueueEntry, TrackBalance } from './learning.ts';
import type { Facts } from './note-facts.ts';
import { placeOf } from './place.ts';

/** Points out the notes and posts that say a layer and no topic: no ladder shows them. */
export function checkLayers(
  facts: Facts,
  topicsOf: ReadonlyMap<string, readonly string[]>,
): readonly Diagnostic[] {
  return [...facts.values()].flatMap(({ id, note, layer }): readonly Diagnostic[] => {
    const isWriting = note.kind === 'note' || note.kind === 'post';
    if (layer === null || !isWriting || (topicsOf.get(id)?.length ?? 0) > 0) return [];
    return [
      {
        ...placeOf(note, ['layer']),
        severity: 'info',
        rule: 'layer-without-topic',
        message: `The note says a layer and no topic, so no topic shows how deep it went.`,
        hint: "Name what it is about under 'topics'.",
      },
    ];
  });
}

/** Says kindly that a track starves, with something of that track from the queue to go on with, if there is such. */
export function checkBalance(
  balance: TrackBalance,
  suggestion: QueueEntry | null,
  config: Pick<SiteConfig, 'balance' | 'tracks'>,
): readonly Diagnostic[] {
  if (balance.starved === null) return [];
  const { label } = config.tracks[balance.starved];
  const percent = Math.round(config.balance.share * 100);
  return [
    {
      path: '',
      line: 1,
      column: 1,
      severity: 'info',
      rule: 'balance',
      message: `'${label}' got less than ${percent} % in each of the last ${balance.weeks} weeks.`,
      hint:
        suggestion === null
          ? 'One timebox on that track next week sets it right.'
          : `Next from the queue: '${suggestion.title}'.`,
    },
  ];
}
