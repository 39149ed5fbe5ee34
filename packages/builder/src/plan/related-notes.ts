import { compareText } from '../order.ts';
import type { SiteModel } from './site-model.ts';

/** How much a tie counts. A principle in common says more than a tag in common. */
const weights = { link: 4, principle: 3, tool: 2, topic: 2, tag: 1 } as const;

/** Groups with more notes than this tie too many together to say anything, and would cost quadratic time. */
const LARGEST_GROUP = 60;

const MOST_RELATED = 4;

/**
 * Finds the notes that are nearest to each note: linked with it, or with the same principles, tools, topics and tags.
 * Rare ties count more than common ones.
 *
 * @returns ids by the note's id, nearest first, at most four.
 */
export function relateNotes({ vault, learning }: Related): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, readonly string[]>();
  for (const [id, ties] of tieNotes({ vault, learning })) {
    const ordered = [...ties].filter(([other]) => isReadable(other));
    ordered.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    related.set(
      id,
      ordered.slice(0, MOST_RELATED).map(([other]) => other),
    );
  }
  return related;

  /** Topics, principles and tools of a note are shown with it anyway, and every page leads home. */
  function isReadable(id: string): boolean {
    const linked = vault.notes.get(id);
    const kind = linked?.note.kind;
    return (kind === 'note' || kind === 'post' || kind === 'page') && linked?.url !== '/';
  }
}

/** The number of ties that are weighed: it must grow with the notes, not with their square. */
export function countTies(model: Related): number {
  return [...tieNotes(model).values()].reduce((count, ties) => count + ties.size, 0);
}

type Related = Pick<SiteModel, 'vault' | 'learning'>;

/** How near each note is to others, by id. */
function tieNotes({ vault, learning }: Related): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const groups = new Map<string, { readonly weight: number; readonly notes: string[] }>();
  const join = (name: string, weight: number, id: string): void => {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { weight, notes: [id] });
    else group.notes.push(id);
  };
  const scores = new Map<string, Map<string, number>>();
  const tie = (a: string, b: string, weight: number): void => {
    const known = scores.get(a) ?? new Map<string, number>();
    scores.set(a, known);
    known.set(b, (known.get(b) ?? 0) + weight);
  };

  for (const [id, { note, targets }] of vault.notes) {
    const member = learning.members.get(id);
    for (const principle of member?.principles ?? []) join(`principle ${principle}`, weights.principle, id);
    for (const tool of member?.tools ?? []) join(`tool ${tool}`, weights.tool, id);
    for (const topic of member?.topics ?? []) join(`topic ${topic}`, weights.topic, id);
    for (const tag of note.tags) join(`tag ${tag.toLowerCase()}`, weights.tag, id);
    for (const target of new Set(targets.flatMap((target) => (target.type === 'note' ? target.id : [])))) {
      if (target === id) continue;
      tie(id, target, weights.link);
      // A note that everybody links to is not near to everybody.
      if ((vault.backlinks.get(target)?.length ?? 0) <= LARGEST_GROUP) tie(target, id, weights.link);
    }
  }
  for (const { weight, notes } of groups.values()) {
    if (notes.length > LARGEST_GROUP) continue;
    for (const a of notes) for (const b of notes) if (a !== b) tie(a, b, weight / Math.sqrt(notes.length));
  }
  return scores;
}
