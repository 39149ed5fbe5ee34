/** What can happen to a note, found in git's history. */
export const eventTypes = [
  'created',
  'edited',
  'promoted',
  'demoted',
  'tracked',
  'session',
  'taught',
  'renamed',
  'published',
  'retired',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Number of words added and removed: see `compareWords`. */
export interface WordChange {
  readonly added: number;
  readonly removed: number;
}

/**
 * Something that happened to one note, in one commit.
 *
 * - `created`: the note's file came, or came back.
 * - `edited`: its body changed otherwise than in white space; what changed in its front matter has its own events.
 * - `promoted`, `demoted`: its layer went deeper, or less deep; `from` or `to` is absent where it had, or has, none.
 * - `tracked`: it was put on a track; `from` is absent where it was on none.
 * - `session`, `taught`: one event for each new entry.
 * - `renamed`: its path in the vault changed.
 * - `published`: it was private and became public. Nothing else is told of that commit.
 * - `retired`: its `status` became `retired`, or its file was deleted (told only of a note that came back since).
 */
export interface HistoryEvent {
  readonly type: EventType;
  /** Path of the note today, in the vault. */
  readonly path: string;
  /** Day of the commit in the site's time zone, `YYYY-MM-DD`. */
  readonly date: string;
  /** Instant of the commit, seconds since 1970. */
  readonly time: number;
  /** Id of the commit; absent for what is not committed yet. */
  readonly commit?: string;
  /** Name of the commit's author as `.mailmap` gives it; never an e-mail address. Absent where git tells none. */
  readonly author?: string;
  /**
   * `promoted`, `demoted`, `tracked`: layer or track before and after; `renamed`: the old and new path;
   * `session`: `to` is its outcome; `taught`: `to` is where.
   */
  readonly from?: string;
  readonly to?: string;
  /** `created`, `edited`, `retired` by deletion: words added and removed. */
  readonly words?: WordChange;
  /** True for what the working files say and no commit does. */
  readonly uncommitted?: true;
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
  readonly words?: WordChange;
  /** Who did it; only where the journal has several authors. */
  readonly author?: string;
  /** Subjects of its commits, oldest first; only where the configuration asks for them. */
  readonly messages?: readonly string[];
  /** True for what is not committed yet. */
  readonly uncommitted?: true;
}

/** First and last commit of a file; days in the site's time zone. */
export interface FileDates {
  /** Null where the clone is shallow and does not reach back so far. */
  readonly created: string | null;
  readonly updated: string;
}

/** What git knows of the vault's files, as far as it may be told: see `tellHistory`. */
export interface History {
  /** Oldest commit first; events of one commit by path, then in the order of `EventType`. */
  readonly events: readonly HistoryEvent[];
  /** First and last commit of each file that exists today, by path in the vault. */
  readonly dates: ReadonlyMap<string, FileDates>;
  /** Earlier vault paths of each file that exists today, oldest first. */
  readonly formerPaths: ReadonlyMap<string, readonly string[]>;
  /** Subjects of commits that touched public notes alone, by commit; absent unless they were asked for. */
  readonly messages?: ReadonlyMap<string, CommitMessage>;
}

/** The subject of a commit, and the notes that it touched. */
export interface CommitMessage {
  readonly subject: string;
  /** Paths of the notes today. */
  readonly paths: readonly string[];
}
