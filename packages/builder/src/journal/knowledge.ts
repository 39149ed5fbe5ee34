import type { FileVersion } from './commit-record.ts';
import type { Edit } from './compare-words.ts';
import type { VersionFacts } from './version-facts.ts';

/** What was found in the contents of notes: true forever, because git names contents by their hash. */
export interface Knowledge {
  /** By content. */
  readonly facts: Map<string, VersionFacts>;
  /** Words of a whole body, by content; only of notes that came or went. */
  readonly words: Map<string, number>;
  /** By the contents compared: see `editKey`. */
  readonly edits: Map<string, Edit>;
}

/** Names the comparison of some versions with the one that came after. */
export function editKey(befores: readonly FileVersion[], after: FileVersion): string {
  return `${befores.map(({ blob }) => blob).join('+')}>${after.blob}`;
}
