import type { Fragment, Note } from '@layerwise/parser';

/** What a reference turned out to mean. */
export type Target =
  /** A public note, and the id in its page where the fragment was found. */
  | { readonly type: 'note'; readonly id: string; readonly fragment: ResolvedFragment | null }
  /** Another file of the vault, by its path. */
  | { readonly type: 'attachment'; readonly path: string }
  /** A path under the base that is no file of the vault (`/progress/`): checked once the pages are known. */
  | { readonly type: 'site'; readonly path: string }
  /** A private note: shown as plain text, and nothing is said of it. */
  | { readonly type: 'private' }
  | { readonly type: 'unresolved' };

/** A fragment that exists in its note. */
export type ResolvedFragment =
  | { readonly type: 'heading'; readonly heading: number; readonly id: string }
  | { readonly type: 'block'; readonly id: string };

/** A public note whose references are resolved. */
export interface LinkedNote {
  readonly note: Note;
  /** Path of its page under the base, decoded, a slash at both ends. */
  readonly url: string;
  /** One for each of `note.references`, in order. */
  readonly targets: readonly Target[];
}

/** A note that points here: which of its references do. */
export interface Backlink {
  readonly from: string;
  /** Indexes of `note.references` of the note `from`. */
  readonly references: readonly number[];
}

/** The public vault, its names resolved. */
export interface LinkedVault {
  /** By id, sorted by id in code-unit order. */
  readonly notes: ReadonlyMap<string, LinkedNote>;
  /** By the id of the note pointed at; sorted by `from`. A note's links to itself do not count. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
  /** Finds the public note that a name in front matter means (a title, an alias, a file name or a path). */
  readonly findNote: (name: string, from: string) => string | null;
}

export type { Fragment };
