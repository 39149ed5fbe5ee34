import type { CommitRecord } from './commit-record.ts';
import { followNotes, listHeadFiles, type NoteChange } from './follow-notes.ts';
import type { ToldHistory } from './told-history.ts';

/** What some commits did to the notes of a history that was told before them. */
export interface FollowedOn {
  /** Of today's notes, oldest first. */
  readonly changes: readonly NoteChange[];
  /** Content of today's notes, by path in the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** Which of today's notes a note of before is, by its path then; null: none. Those that no commit touched are not in it. */
  readonly moves: ReadonlyMap<string, string | null>;
}

/**
 * Lines up the commits that lead from the told history to the head.
 *
 * @param commitAt Gives the commits that are known to come after it.
 * @returns Newest first; null where a merge, a rewritten history or more than `most` commits are in between.
 */
export function lineUp(
  told: ToldHistory,
  head: string,
  commitAt: (id: string) => CommitRecord | undefined,
  most: number,
): readonly CommitRecord[] | null {
  const line: CommitRecord[] = [];
  for (let id = head; id !== told.head; ) {
    const commit = commitAt(id);
    const parent = commit?.parents[0];
    if (commit === undefined || parent === undefined || commit.parents.length > 1 || line.length === most)
      return null;
    line.push(commit);
    id = parent;
  }
  return line;
}

/**
 * Follows notes through a line of commits on top of a told history.
 *
 * @param line Newest first, as `lineUp` gives them.
 * @param keepNotes Picks the notes of the vault among files.
 * @returns Null where a note of today was something else before, of which nothing was told: a file that comes back, or
 *   comes from outside the vault. Then the whole history is to be told anew.
 */
export function followOn(
  told: ToldHistory,
  line: readonly CommitRecord[],
  keepNotes: (files: ReadonlyMap<string, string>) => ReadonlyMap<string, string>,
): FollowedOn | null {
  const files = keepNotes(listHeadFiles(line, told.files));
  const { changes, notesAt } = followNotes(line, (path) => files.has(path));
  const moves = new Map<string, string | null>();
  for (const path of pathsOf(line)) {
    const [note = null, ...others] = notesAt(told.head, path);
    if (others.length > 0) return null;
    if (told.files.has(path)) moves.set(path, note);
    else if (note !== null && told.paths.has(path)) return null;
  }
  return { changes, files, moves };
}

/** Every path that some commits name. */
export function pathsOf(commits: Iterable<CommitRecord>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { changes } of commits) {
    for (const { before, after } of changes.flat()) {
      if (before !== null) paths.add(before.path);
      if (after !== null) paths.add(after.path);
    }
  }
  return paths;
}
