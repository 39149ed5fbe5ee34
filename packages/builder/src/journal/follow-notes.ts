import type { CommitRecord, FileChange, FileVersion } from './commit-record.ts';

/** What one commit did to one note that exists today. */
export interface NoteChange {
  /** Path of the note today, in the repository. */
  readonly note: string;
  readonly commit: CommitRecord;
  /** The note before, in each of the commit's parents that had it; none: the commit brought it. */
  readonly befores: readonly FileVersion[];
  /** Null: the commit deleted it. */
  readonly after: FileVersion | null;
}

/**
 * Today's name of the files of one commit: where it is another than the path, or null where the file of that path is
 * none of today's notes. A path that is not in it is the note of that path today, whether the commit has it or it
 * comes, or comes back, later.
 */
type Names = Map<string, string | null>;

/**
 * Lists the files of the head: what its line of first parents did to nothing.
 *
 * @param commits Newest first, as `orderCommits` gives them.
 * @returns Content by path in the repository.
 */
export function listHeadFiles(commits: readonly CommitRecord[]): ReadonlyMap<string, string> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: CommitRecord[] = [];
  for (let commit = commits[0]; commit !== undefined; commit = byId.get(commit.parents[0] ?? ''))
    line.push(commit);
  const files = new Map<string, string>();
  for (const commit of line.reverse()) {
    const changes = commit.changes[0] ?? [];
    for (const { before } of changes) if (before !== null) files.delete(before.path);
    for (const { after } of changes) if (after !== null) files.set(after.path, after.blob);
  }
  return files;
}

/**
 * Follows today's notes back through all commits, renames and merges.
 *
 * Names are carried from each commit to its parents. A file that was deleted and came back at the same path is the same
 * note. Where two branches say different things of their common ancestor, the one that knows a note wins, and of two
 * that do, the newer.
 *
 * An ordinary commit did what differs from its parent. A merge did what differs from all of its parents; the rest was
 * done by the commits that it merges.
 *
 * @param commits Newest first, as `orderCommits` gives them.
 * @param isNote Whether a path of the repository is a note today.
 * @returns Oldest first.
 */
export function followNotes(
  commits: readonly CommitRecord[],
  isNote: (path: string) => boolean,
): readonly NoteChange[] {
  const namesOf = new Map<string, Names>();
  /** Names that several commits hold: not to be written to. */
  const shared = new WeakSet<Names>();
  const changes: NoteChange[] = [];

  for (const commit of commits) {
    const names = namesOf.get(commit.id) ?? new Map();
    namesOf.delete(commit.id);
    const nameOf = (path: string): string | null => {
      const name = names.get(path);
      return name !== undefined ? name : isNote(path) ? path : null;
    };
    for (const change of ownChanges(commit)) {
      const note = nameOf((change.after ?? change.befores[0])?.path ?? '');
      if (note !== null) changes.push({ note, commit, ...change });
    }
    if (commit.parents.length > 1) shared.add(names);
    commit.parents.forEach((parent, index) => {
      const renames = (commit.changes[index] ?? []).filter(isRename);
      giveNames(parent, renames.length === 0 ? names : renameBack(names, renames, nameOf));
    });
  }
  return changes.reverse();

  function giveNames(parent: string, names: Names): void {
    const earlier = namesOf.get(parent);
    if (earlier === undefined) namesOf.set(parent, names);
    else if (earlier !== names) namesOf.set(parent, joinNames(earlier, names));
  }

  function renameBack(
    names: Names,
    renames: readonly Rename[],
    nameOf: (path: string) => string | null,
  ): Names {
    const found = renames.map(({ before, after }) => [before.path, nameOf(after.path)] as const);
    const earlier = shared.has(names) ? new Map(names) : names;
    for (const { after } of renames) earlier.set(after.path, null);
    for (const [path, name] of found) earlier.set(path, name);
    return earlier;
  }
}

interface Rename {
  readonly before: FileVersion;
  readonly after: FileVersion;
}

function isRename(change: FileChange): change is Rename {
  return change.before !== null && change.after !== null && change.before.path !== change.after.path;
}

function joinNames(newer: Names, older: Names): Names {
  const joined = new Map(newer);
  for (const [path, name] of older) {
    if (name !== null && (newer.get(path) ?? null) === null) joined.set(path, name);
  }
  return joined;
}

/** What differs from every parent. */
function ownChanges(commit: CommitRecord): readonly Pick<NoteChange, 'befores' | 'after'>[] {
  const [first = [], ...others] = commit.changes;
  if (others.length === 0)
    return first.map(({ before, after }) => ({ befores: before === null ? [] : [before], after }));
  const sections = others.map((section) => new Map(section.map((change) => [pathOf(change), change])));
  return first.flatMap((change) => {
    const same = sections.flatMap((section) => section.get(pathOf(change)) ?? []);
    if (same.length < others.length || same.some(({ after }) => (after === null) !== (change.after === null)))
      return [];
    return { befores: [change, ...same].flatMap(({ before }) => before ?? []), after: change.after };
  });
}

function pathOf({ before, after }: FileChange): string {
  return (after ?? before)?.path ?? '';
}
