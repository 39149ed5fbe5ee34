/** What can happen to a note, found in git's history. */
export type EventType =
  | 'created'
  | 'edited'
  | 'promoted'
  | 'demoted'
  | 'tracked'
  | 'session'
  | 'taught'
  | 'renamed'
  | 'published'
  | 'retired';

/** Something that happened to one note, in one commit. */
export interface HistoryEvent {
  readonly type: EventType;
  /** Path of the note today, in the vault. */
  readonly path: string;
  /** Day of the commit in the site's time zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** Instant of the commit, seconds since 1970. */
  readonly time: number;
  /** `promoted`, `demoted`, `tracked`: layer or track before and after; `renamed`: the old and new path. */
  readonly from?: string;
  readonly to?: string;
  /** `created`, `edited`: words added and removed. */
  readonly words?: { readonly added: number; readonly removed: number };
}

/** An event of a public note, ready to be shown. */
export interface JournalEvent {
  readonly type: EventType;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly from?: string;
  readonly to?: string;
  readonly words?: { readonly added: number; readonly removed: number };
}

/** What git knows of the vault's files. */
export interface History {
  readonly events: readonly HistoryEvent[];
  /** First and last commit of each file that exists today, by path in the vault; days in the site's time zone. */
  readonly dates: ReadonlyMap<string, { readonly created: string; readonly updated: string }>;
  /** Earlier vault paths of each file that exists today, oldest first. */
  readonly formerPaths: ReadonlyMap<string, readonly string[]>;
}
