import type { SiteConfig } from '../config/site-config.ts';
import type { Journal } from '../journal/journal.ts';
import type { Learning } from '../learn/learning.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import type { Additions } from './added.ts';

/** All that pages are planned from. */
export interface SiteModel {
  readonly vault: LinkedVault;
  readonly learning: Learning;
  /** Href of the picture that a note's front matter names, by the note's id. */
  readonly covers: ReadonlyMap<string, string>;
  /** Null where git was not read. */
  readonly journal: Journal | null;
  /** Earlier paths in the vault of public notes, by the path of today. */
  readonly formerPaths: ReadonlyMap<string, readonly string[]>;
  /** From an old path under the base to the present one. */
  readonly redirects: ReadonlyMap<string, string>;
  /** What plugins and the author's own pages add. */
  readonly additions: Additions;
  readonly config: SiteConfig;
  /** Whether the site has a search index. */
  readonly search: boolean;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
}
