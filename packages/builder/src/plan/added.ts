import type { SiteConfig } from '../config/site-config.ts';
import type { Journal } from '../journal/journal.ts';
import type { Learning } from '../learn/learning.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import type { NoteCard } from './page.ts';

/** What plugins and an author's own pages are told of a site. Nothing in it comes from a private note. */
export interface PublicSite {
  /** All public notes, newest first. */
  readonly notes: readonly NoteCard[];
  readonly vault: LinkedVault;
  readonly learning: Learning;
  /** Null where git was not read. */
  readonly journal: Journal | null;
  readonly config: SiteConfig;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Turns a path under the base (`/progress/`) into an `href`. */
  readonly href: (path: string) => string;
}

/** A page that a plugin or a file of the author's own adds. */
export interface AddedPage<Data = unknown> {
  /** Path under the base with a slash at both ends (`/reading-list/`). */
  readonly url: string;
  readonly title: string;
  readonly description?: string;
  /** What it shows below its title: finished HTML, not sanitised. Every text that goes into it must be escaped. */
  readonly html?: string;
  /** The file in the author's `templates/pages` that shows it, without folder and extension. */
  readonly template?: string;
  /** What that file shows: plain data, as JSON has it. */
  readonly data?: Data;
}

/** A file that a plugin adds. */
export interface AddedFile {
  /** Path in the site, without a slash at the front (`data/reading.json`). */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A feed that a plugin adds, in Atom, RSS and JSON Feed. */
export interface AddedFeed {
  readonly title: string;
  /** Path of the folder that its three files are put in, a slash at both ends (`/papers/`). */
  readonly page: string;
  /** Ids of notes, in order; the text of each is in the feed. */
  readonly notes: readonly string[];
}

/** Everything that is added to a site. */
export interface Additions {
  readonly pages: readonly AddedPage[];
  readonly files: readonly AddedFile[];
  readonly feeds: readonly AddedFeed[];
}

export const noAdditions: Additions = { pages: [], files: [], feeds: [] };
