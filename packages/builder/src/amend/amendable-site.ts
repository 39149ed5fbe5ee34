import type { ParseOptions } from '@layerwise/parser';
import type { Target } from '../link/linked-vault.ts';
import type { SearchNames } from '../plan/search-documents.ts';
import type { MediaFile } from '../render/embed-media.ts';

/**
 * What is known of a site that was built, so that other texts can be put in the places of those of its notes: as long as
 * nothing that others show of a note has changed, nothing else in the site is different.
 */
export interface AmendableSite {
  readonly setting: SiteSetting;
  /** The public notes, canvases too. */
  readonly notes: readonly AmendableNote[];
  readonly feeds: readonly AmendableFeed[];
}

/** What holds for all notes of a site. */
export interface SiteSetting {
  /** Path that the site lies under. */
  readonly base: string;
  /** Origin; null where nobody knows it. */
  readonly site: string | null;
  /** Language of notes that do not say theirs. */
  readonly lang: string;
  readonly hasSearch: boolean;
  readonly options: ParseOptions;
  /** Changes with the parser: `fingerprintParser`. */
  readonly parser: string;
}

export interface AmendableNote {
  /** In the vault. */
  readonly path: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** Fingerprint of all that others show of it. */
  readonly outlook: string;
  /** Null: its text stands in that of others, or theirs in its own. */
  readonly surroundings: Surroundings | null;
}

/** What is around the text of a note: what it points at, and where it stands. */
export interface Surroundings {
  readonly id: string;
  /** As of `LinkedNote`. */
  readonly url: string;
  readonly targets: readonly Target[];
  /** The notes that it points at, by id: which of the site's, and the URL. */
  readonly linked: { readonly [id: string]: readonly [index: number, url: string] };
  /** The attachments that it points at, by path; null where one was not published. */
  readonly media: { readonly [path: string]: MediaFile | null };
  /** The paths of the site that it points at, as written; null where there is nothing. */
  readonly paths: { readonly [path: string]: string | null };
  /** Paths in the site of the pages that show its text, and of its Markdown. */
  readonly pages: readonly string[];
  readonly markdown: readonly string[];
  /** Among the notes of the search index, by number; the names that it is found by there. */
  readonly number: number;
  readonly names: SearchNames;
}

/** The feeds of one page. */
export interface AmendableFeed {
  readonly paths: readonly string[];
  /** Indexes of the notes whose texts are in it. */
  readonly notes: readonly number[];
}
