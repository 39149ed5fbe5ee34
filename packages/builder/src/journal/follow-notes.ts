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
 * Which of today's notes the files of one commit are: by path, where it is other than the note of that very path. A path
 * that is not in it is that note, whether the commit has it or it comes, or comes back, later. A file is several notes
 * where branches took it to several places.
 */
type Names = Map<string, readonly string[]>;

/**
 * Lists the files of the head: what its line of first parents did to nothing, or to the files before.
 *
 * @param commits Newest first, as `orderCommits` gives them.
 * @param before What the oldest of the line found; absent: nothing.
 * @returns Content by path in the repository.
 */
export function listHeadFiles(
  commits: readonly CommitRecord[],
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: CommitRecord[] = [];
  for (let commit = commits[0]; commit !== undefined; commit = byId.get(commit.parents[0] ?? ''))
    line.push(commit);
  const files = new Map(before);
  for (const commit of line.reverse()) {
    const changes = commit.changes[0] ?? [];
    for (const { before } of changes) if (before !== null) files.delete(before.path);
    for (const { after } of changes) if (after !== null) files.set(after.path, after.blob);
  }
  return files;
}

/** Today's notes, followed back. */
export interface FollowedNotes {
  /** Oldest first. */
  readonly changes: readonly NoteChange[];
  /** Which of today's notes a path is in a commit that the followed ones come after. */
  readonly notesAt: (commit: string, path: string) => readonly string[];
}

/**
 * Follows today's notes back through commits, renames and merges.
 *
 * Names are carried from each commit to its parents. A file that was deleted and came back at the same path is the same
 * note. A file that two branches took to two notes is the past of both.
 *
 * An ordinary commit did what differs from its parent. A merge did what differs from all of its parents; the rest was
 * done by the commits that it merges.
 *
 * @param commits Newest first, as `orderCommits` gives them.
 * @param isNote Whether a path of the repository is a note today.
 */
export function followNotes(
  commits: readonly CommitRecord[],
  isNote: (path: string) => boolean,
): FollowedNotes {
  const namesOf = new Map<string, Names>();
  /** Names that several commits hold: not to be written to. */
  const shared = new WeakSet<Names>();
  const found: (readonly NoteChange[])[] = [];

  for (const commit of commits) {
    const names = namesOf.get(commit.id) ?? new Map();
    namesOf.delete(commit.id);
    found.push(
      ownChanges(commit).flatMap((change) =>
        nameOf(names, pathOf(change)).map((note) => ({ note, commit, ...change })),
      ),
    );
    if (commit.parents.length > 1) shared.add(names);
    commit.parents.forEach((parent, index) => {
      const renames = (commit.changes[index] ?? []).filter(isRename);
      giveNames(parent, renames.length === 0 ? names : renameBack(names, renames));
    });
  }
  return {
    changes: found.reverse().flat(),
    notesAt: (commit, path) => nameOf(namesOf.get(commit) ?? new Map(), path),
  };

  function nameOf(names: Names, path: string): readonly string[] {
    return names.get(path) ?? (isNote(path) ? [path] : []);
  }

  function giveNames(parent: string, names: Names): void {
    const other = namesOf.get(parent);
    if (other === undefined) namesOf.set(parent, names);
    else if (other !== names) namesOf.set(parent, joinNames(other, names));
  }

  function joinNames(one: Names, other: Names): Names {
    const joined: Names = new Map();
    for (const path of new Set([...one.keys(), ...other.keys()])) {
      joined.set(path, [...new Set([...nameOf(one, path), ...nameOf(other, path)])].sort());
    }
    return joined;
  }

  function renameBack(names: Names, renames: readonly Rename[]): Names {
    const notes = renames.map(({ before, after }) => [before.path, nameOf(names, after.path)] as const);
    const earlier = shared.has(names) ? new Map(names) : names;
    for (const { after } of renames) earlier.set(after.path, []);
    for (const [path, note] of notes) earlier.set(path, note);
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

type OwnChange = Pick<NoteChange, 'befores' | 'after'>;

/** What differs from every parent. */
function ownChanges(commit: CommitRecord): readonly OwnChange[] {
  const [first = [], ...others] = commit.changes.map((section) => section.map(toOwnChange));
  if (others.length === 0) return first;
  const sections = others.map((section) => new Map(section.map((change) => [pathOf(change), change])));
  return first.flatMap((change) => {
    const same = sections.flatMap((section) => section.get(pathOf(change)) ?? []);
    const agree = same.every(({ after }) => (after === null) === (change.after === null));
    if (same.length < others.length || !agree) return [];
    return { befores: [change, ...same].flatMap(({ befores }) => befores), after: change.after };
  });
}

function toOwnChange({ before, after }: FileChange): OwnChange {
  return { befores: before === null ? [] : [before], after };
}

function pathOf({ befores, after }: OwnChange): string {
  return (after ?? befores[0])?.path ?? '';
}
