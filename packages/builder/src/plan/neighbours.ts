import { layers } from '@layerwise/parser/note';
import { compareText } from '../order.ts';
import type { NoteCard, Ref } from './page.ts';
import type { PlanContext } from './plan-context.ts';

/** The notes before and after one on its way. */
export interface Neighbours {
  readonly previous: Ref | null;
  readonly following: Ref | null;
}

/**
 * Finds the neighbours of each note: a post's by date, another note's on the ladder of its first topic, from skim to
 * deepen and by date within a layer. A note that says no topic or no layer has none.
 */
export function findNeighbours({ model, cards }: PlanContext): ReadonlyMap<string, Neighbours> {
  const ways = new Map<string, NoteCard[]>();
  for (const [id, { note, url }] of model.vault.notes) {
    const topic = model.learning.members.get(id)?.topics[0];
    const way =
      note.kind === 'post'
        ? 'posts'
        : topic === undefined || note.frontMatter.layer === undefined
          ? null
          : `topic ${topic}`;
    if (way === null || url === '/') continue;
    const cardsOfWay = ways.get(way);
    if (cardsOfWay === undefined) ways.set(way, [cards.note(id)]);
    else cardsOfWay.push(cards.note(id));
  }
  const neighbours = new Map<string, Neighbours>();
  for (const [way, notes] of ways) {
    notes.sort(way === 'posts' ? compareOldest : compareDepth);
    for (const [index, note] of notes.entries()) {
      neighbours.set(note.id, { previous: toRef(notes[index - 1]), following: toRef(notes[index + 1]) });
    }
  }
  return neighbours;
}

function compareDepth(a: NoteCard, b: NoteCard): number {
  const depth = (note: NoteCard): number => (note.layer === null ? -1 : layers.indexOf(note.layer));
  return depth(a) - depth(b) || compareOldest(a, b);
}

function compareOldest(a: NoteCard, b: NoteCard): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id);
}

function toRef(card: NoteCard | undefined): Ref | null {
  return card === undefined ? null : { id: card.id, title: card.title, href: card.href };
}
