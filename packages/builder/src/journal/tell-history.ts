import type { PublishPolicy } from '@layerwise/parser';
import { decideVisibility } from '@layerwise/parser/visibility';
import { byText, compareText } from '../order.ts';
import type { FileVersion } from './commit-record.ts';
import type { Edit } from './compare-words.ts';
import { type ChangeDescription, type DescribedVersion, describeChange } from './describe-change.ts';
import type { CommitMessage, FileDates, History, HistoryEvent } from './event.ts';
import type { NoteChange } from './follow-notes.ts';
import { groupBy } from './group-by.ts';
import type { Knowledge } from './knowledge.ts';

/** What was read of git, and how it is to be looked at. */
export interface ReadChanges {
  /** Oldest first; of notes in the vault only. */
  readonly changes: readonly NoteChange[];
  /** Content of today's notes, by path in the repository. */
  readonly files: ReadonlyMap<string, string>;
  readonly knowledge: Knowledge;
  /** Path of the vault in the repository, with a slash at its end. */
  readonly prefix: string;
  readonly publish: PublishPolicy;
  /** From seconds since 1970 to a day in the site's time zone. */
  readonly dayOf: (time: number) => string;
  /** True where commits without parents may only be where this clone was cut off. */
  readonly shallow: boolean;
  /** Whether subjects of commits are told. */
  readonly messages: boolean;
}

/** A change with its sides judged. */
interface JudgedChange {
  readonly change: NoteChange;
  readonly befores: readonly DescribedVersion[];
  readonly after: DescribedVersion | null;
  /** Place among all changes. */
  readonly index: number;
}

/**
 * Turns changes into what may be told of them. Nothing else decides it:
 *
 * - Of a note that is private in the head commit, nothing is told: no event, date, former path or message.
 * - Of a note that was private once, only what came after the last commit in which it was; the commit that made it
 *   public is told as `published` and nothing more. Commits of parallel branches stand in one order for this
 *   (`orderCommits`), so what they did before that commit is not told either.
 * - Paths outside the vault are judged by the same rules and never told.
 * - A commit's subject is told only if all that the commit changed is notes, public before and after it.
 *
 * A caller whose notes are not those of the head commit keeps what belongs to its public notes: `keepPublic`.
 */
export function tellHistory(read: ReadChanges): History {
  const judge = createJudge(read);
  const judged = read.changes.map(
    (change, index): JudgedChange => ({
      change,
      befores: change.befores.map(judge),
      after: change.after === null ? null : judge(change.after),
      index,
    }),
  );

  /** Events of each change. */
  const found: (readonly HistoryEvent[])[] = [];
  const dates = new Map<string, FileDates>();
  const formerPaths = new Map<string, readonly string[]>();
  const told = new Set<number>();
  for (const [note, changes] of groupBy(judged, ({ change }) => change.note)) {
    const blob = read.files.get(note);
    if (blob === undefined || !judge({ path: note, blob }).public) continue;
    const path = note.slice(read.prefix.length);
    const story = tellNote(path, changes.slice(firstTold(changes)), read);
    for (const { index, events } of story.events) found[index] = events;
    if (story.dates !== null) dates.set(path, story.dates);
    if (story.formerPaths.length > 0) formerPaths.set(path, story.formerPaths);
    for (const index of story.whole) told.add(index);
  }
  return {
    events: inOrder(read.changes, found),
    dates,
    formerPaths,
    ...(read.messages && { messages: tellMessages(read, told) }),
  };
}

/** Makes the function that says what a version is, and whether it is public. */
export function createJudge({
  prefix,
  publish,
  knowledge,
}: Pick<ReadChanges, 'prefix' | 'publish' | 'knowledge'>): (version: FileVersion) => DescribedVersion {
  /** What was judged before, by path: most versions of a note say the same in their front matter. */
  const judged = new Map<string, DescribedVersion[]>();
  return ({ path, blob }) => {
    const facts = knowledge.facts.get(blob);
    if (facts === undefined) throw new Error(`Nothing is known of the content ${blob}.`);
    const ofPath = judged.get(path) ?? [];
    const known = ofPath.find((version) => version.facts === facts);
    if (known !== undefined) return known;
    const inside = path.startsWith(prefix) && !path.startsWith('\0');
    // A name that is not UTF-8 carries a NUL of ours, which must not hide that it begins with a dot.
    const judgedPath = inside ? path.slice(prefix.length) : path.replace(/^\0/, '');
    const isPublic = decideVisibility(judgedPath, facts.statement, publish).public;
    const version = { path: inside ? judgedPath : null, facts, public: isPublic };
    ofPath.push(version);
    judged.set(path, ofPath);
    return version;
  };
}

/** Index of the first change that came after the note was last private, or that ended it. */
function firstTold(changes: readonly JudgedChange[]): number {
  for (let index = changes.length - 1; index >= 0; index--) {
    const change = changes[index];
    if (change === undefined) continue;
    // The last version before it is private, or the one that it leaves behind.
    const wasPrivate = !change.befores.every(isPublic);
    if (change.after === null ? wasPrivate : !change.after.public) return index + 1;
    if (wasPrivate) return index;
  }
  return 0;
}

/** The events of all changes: commit by commit, those of one commit by path. */
function inOrder(
  changes: readonly NoteChange[],
  found: readonly (readonly HistoryEvent[] | undefined)[],
): readonly HistoryEvent[] {
  const all: HistoryEvent[] = [];
  for (const [, indexes] of groupBy(changes.keys(), (index) => changes[index]?.commit)) {
    const events = indexes.flatMap((index) => found[index] ?? []);
    all.push(...(indexes.length === 1 ? events : events.sort(byText(({ path }) => path))));
  }
  return all;
}

function isPublic(version: DescribedVersion): boolean {
  return version.public;
}

/** Tells one note's story. */
function tellNote(path: string, changes: readonly JudgedChange[], read: ReadChanges) {
  const events: { readonly index: number; readonly events: readonly HistoryEvent[] }[] = [];
  const formerPaths = new Set<string>();
  /** Changes before and after which the note was public. */
  const whole: number[] = [];
  let created: string | null = null;
  let updated: string | null = null;
  let cut = false;
  for (const { change, befores, after, index } of changes) {
    const { commit } = change;
    if (read.shallow && commit.parents.length === 0) {
      cut = true;
      continue;
    }
    const descriptions = describeChange(befores, after, editOf(change, read.knowledge));
    if (commit.parents.length > 1 && descriptions.length === 0) continue;
    const date = read.dayOf(commit.time);
    if (created === null || date < created) created = date;
    if (updated === null || date > updated) updated = date;
    if (befores.every(isPublic)) whole.push(index);
    for (const { type, from } of descriptions)
      if (type === 'renamed' && from !== undefined) formerPaths.add(from);
    if (descriptions.length > 0)
      events.push({ index, events: descriptions.map((each) => toEvent(path, each, date, change)) });
  }
  formerPaths.delete(path);
  return {
    events,
    dates: updated === null ? null : { created: cut ? null : created, updated },
    formerPaths: [...formerPaths],
    whole,
  };
}

function toEvent(
  path: string,
  { type, ...rest }: ChangeDescription,
  date: string,
  { commit: { id, time, author } }: NoteChange,
): HistoryEvent {
  return { type, path, date, time, commit: id, ...(author !== null && { author }), ...rest };
}

const untouched: Edit = { edited: false, added: 0, removed: 0 };

function editOf({ befores, after }: NoteChange, { words, edits }: Knowledge): Edit {
  const [first] = befores;
  if (after === null) return { edited: true, added: 0, removed: words.get(first?.blob ?? '') ?? 0 };
  if (first === undefined) return { edited: true, added: words.get(after.blob) ?? 0, removed: 0 };
  const known = edits.get(after.blob);
  const key = befores.length === 1 ? first.blob : befores.map(({ blob }) => blob).join('+');
  return known?.get(key) ?? untouched;
}

/** Subjects of the commits all of whose changes were told. */
function tellMessages(read: ReadChanges, told: ReadonlySet<number>): ReadonlyMap<string, CommitMessage> {
  const paths = new Map<string, string[]>();
  const messages = new Map<string, CommitMessage>();
  read.changes.forEach(({ commit, note }, index) => {
    if (!told.has(index)) return;
    const list = paths.get(commit.id) ?? [];
    paths.set(commit.id, list);
    list.push(note.slice(read.prefix.length));
    const [all = []] = commit.changes;
    if (
      commit.parents.length < 2 &&
      !commit.touchesOthers &&
      list.length === all.length &&
      commit.subject !== ''
    )
      messages.set(commit.id, { subject: commit.subject, paths: list.sort(compareText) });
  });
  return messages;
}
