import type { Edit } from './compare-words.ts';
import type { VersionFacts } from './version-facts.ts';

/** What was found in the contents of notes: true forever, because git names contents by their hash. */
export interface Knowledge {
  /** By content. */
  readonly facts: Map<string, VersionFacts>;
  /** Words of a whole body, by content; only of notes that came or went. */
  readonly words: Map<string, number>;
  /** By the content after, and then by those before, joined by `+`. */
  readonly edits: Map<string, Map<string, Edit>>;
}

/** Nothing is known yet. */
export function createKnowledge(): Knowledge {
  return { facts: new Map(), words: new Map(), edits: new Map() };
}

/** Finds what was kept of the comparison of some contents with the one that came after. */
export function findEdit(
  edits: Knowledge['edits'],
  befores: readonly string[],
  after: string,
): Edit | undefined {
  return edits.get(after)?.get(befores.join('+'));
}

/** Keeps the result of a comparison. */
export function keepEdit(
  edits: Knowledge['edits'],
  befores: readonly string[],
  after: string,
  edit: Edit,
): void {
  const known = edits.get(after);
  const key = befores.join('+');
  if (known === undefined) edits.set(after, new Map([[key, edit]]));
  else known.set(key, edit);
}

/** Adds what was found to what is known. */
export function learnFrom(known: Knowledge, found: Knowledge): void {
  for (const [blob, facts] of found.facts) known.facts.set(blob, facts);
  for (const [blob, count] of found.words) known.words.set(blob, count);
  for (const [after, byBefores] of found.edits) {
    for (const [befores, edit] of byBefores) keepEdit(known.edits, [befores], after, edit);
  }
}
