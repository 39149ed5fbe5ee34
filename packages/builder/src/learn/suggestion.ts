import type { QueueEntry, Topic, TrackBalance } from './learning.ts';
import type { Facts } from './note-facts.ts';

/**
 * Suggests what to go on with where a track starves: the first note in the queue that is on that track, else the first
 * topic that is. Null where no track starves, or nothing of it waits.
 */
export function suggestForStarved(
  { starved }: TrackBalance,
  queue: readonly QueueEntry[],
  facts: Facts,
  topics: ReadonlyMap<string, Topic>,
): QueueEntry | null {
  if (starved === null) return null;
  const trackOf = ({ id, outcome }: QueueEntry) =>
    outcome === 'next-layer' ? topics.get(id)?.track : facts.get(id)?.track;
  return queue.find((entry) => trackOf(entry) === starved) ?? null;
}
