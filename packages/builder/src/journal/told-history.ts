import type { History } from './event.ts';

/** A history as it was told at some commit, with what it takes to tell on from there: see `tellOn`. */
export interface ToldHistory {
  /** The commit at which it was told. */
  readonly head: string;
  /** Content of that commit's notes, by path in the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** Every path in the repository at which that commit or one before it has, or had, a Markdown file. */
  readonly paths: ReadonlySet<string>;
  /** Without messages. */
  readonly history: History;
}
