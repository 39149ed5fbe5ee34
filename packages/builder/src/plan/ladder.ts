import type { Topic } from '../learn/learning.ts';
import type { Cards } from './cards.ts';
import type { Ladder, NoteCard } from './page.ts';
import { sharePart } from './shared-part.ts';

/** How many notes of a layer are shown beside a note; the topic's page shows them all. */
const AROUND = 3;

/** The ladder of a topic, for its own page and for the progress index. */
export function planLadder({ id, title, url, progress }: Topic, cards: Cards): Ladder {
  return {
    topic: { id, title, href: cards.href(url) },
    rungs: cards.rungs(progress),
    layer: progress.layer,
    next: progress.next,
  };
}

/**
 * Gives the ladder of a topic beside any of its notes: the few notes around it on its own rung, the newest of the others. A
 * topic of 2,000 notes would otherwise stand in full in each of their pages.
 */
export function planLaddersAround(ladder: Ladder): (note: string) => Ladder {
  const rungs = ladder.rungs.map((rung) => ({
    rung,
    places: new Map(rung.notes.map(({ id }, index) => [id, index])),
    beginning: sharePart({ ...rung, notes: takeAround(rung.notes, 0) }),
  }));
  return (note) => ({
    ...ladder,
    rungs: rungs.map(({ rung, places, beginning }) => {
      const index = places.get(note);
      return index === undefined ? beginning : { ...rung, notes: takeAround(rung.notes, index) };
    }),
  });
}

/** The notes around the one with an index. */
function takeAround(notes: readonly NoteCard[], index: number): readonly NoteCard[] {
  const start = Math.max(0, Math.min(index - Math.floor(AROUND / 2), notes.length - AROUND));
  return notes.slice(start, start + AROUND);
}
