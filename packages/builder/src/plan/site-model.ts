import type { SiteConfig } from '../config/site-config.ts';
import type { JournalEvent } from '../journal/event.ts';
import type { Learning } from '../learn/learning.ts';
import type { LinkedVault } from '../link/linked-vault.ts';
import type { ProgressJournal } from './progress-json.ts';

/** All that pages are planned from. */
export interface SiteModel {
  readonly vault: LinkedVault;
  readonly learning: Learning;
  /** Href of the picture that a note's front matter names, by the note's id. */
  readonly covers: ReadonlyMap<string, string>;
  /** Events of public notes, newest first. */
  readonly events: readonly JournalEvent[];
  /** Null where git was not read. */
  readonly journal: ProgressJournal | null;
  /** From an old path under the base to the present one. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly config: SiteConfig;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
}
