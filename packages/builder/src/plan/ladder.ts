import type { Topic } from '../learn/learning.ts';
import type { Cards } from './cards.ts';
import type { Ladder, NoteCard } from './page.ts';

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
 * The ladder of a topic beside one of its notes: the few notes around it on its own rung, the newest of the others. A topic
 * of 2,000 notes would otherwise stand in full in each of their pages.
 */
export function planLadderAround(ladder: Ladder, note: string): Ladder {
  return {
    ...ladder,
    rungs: ladder.rungs.map((rung) => ({ ...rung, notes: takeAround(rung.notes, note) })),
  };
}

function takeAround(notes: readonly NoteCard[], id: string): readonly NoteCard[] {
  const index = notes.findIndex((note) => note.id === id);
  const start = Math.max(0, Math.min(index - Math.floor(AROUND / 2), notes.length - AROUND));
  return notes.slice(start, start + AROUND);
}
