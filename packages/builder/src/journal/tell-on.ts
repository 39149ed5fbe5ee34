import { byText } from '../order.ts';
import type { FileDates, History, HistoryEvent } from './event.ts';
import type { FollowedOn } from './follow-on.ts';
import { groupBy } from './group-by.ts';
import { createJudge, type ReadChanges, tellHistory } from './tell-history.ts';
import type { ToldHistory } from './told-history.ts';

/**
 * Tells a history on: what was told before, and what some commits on top of it did, give what `tellHistory` gives of
 * all commits, without looking at the old ones again.
 *
 * It can be, because a note's story goes on where it ended. Only three things reach back: a note that is or was private
 * in the new commits loses its past, so does one that is gone, and one that was renamed takes its past along.
 *
 * @param told The history before. Stories of its notes are whole: it was not read from a shallow clone.
 * @param followed What the new commits did: see `followOn`.
 * @param read How they are to be looked at; messages are not told.
 */
export function tellOn(
  told: ToldHistory,
  { changes, files, moves }: FollowedOn,
  read: Pick<ReadChanges, 'prefix' | 'publish' | 'knowledge' | 'dayOf'>,
): History {
  if (changes.length === 0 && moves.size === 0) return told.history;
  const news = tellHistory({ ...read, changes, files, shallow: false, messages: false });
  const pastless = findPrivate({ changes, files, moves }, read);
  const shown = (path: string): string => path.slice(read.prefix.length);
  /** Where a note's past goes, by its path in the vault then; null: nowhere. */
  const heirs = new Map<string, string | null>();
  for (const [path, note] of moves)
    heirs.set(shown(path), note === null || pastless.has(note) ? null : shown(note));

  const events = [...moveEvents(told.history.events, heirs), ...news.events];
  const renamed = new Set(news.formerPaths.keys());
  for (const [path, heir] of heirs) if (heir !== null && heir !== path) renamed.add(heir);
  return {
    events,
    dates: joinDates(moveKeys(told.history.dates, heirs), news.dates),
    formerPaths: new Map([
      ...[...moveKeys(told.history.formerPaths, heirs)].filter(([path]) => !renamed.has(path)),
      ...listFormerPaths(events, renamed),
    ]),
  };
}

/** Notes that were private at some moment of the new commits. */
function findPrivate(
  { changes }: FollowedOn,
  read: Pick<ReadChanges, 'prefix' | 'publish' | 'knowledge'>,
): ReadonlySet<string> {
  const judge = createJudge(read);
  const found = new Set<string>();
  for (const { note, befores, after } of changes) {
    const versions = after === null ? befores : [...befores, after];
    if (!versions.every((version) => judge(version).public)) found.add(note);
  }
  return found;
}

type Heirs = ReadonlyMap<string, string | null>;

/** Events stay in the order of their commits, and in that of their paths within one. */
function moveEvents(events: readonly HistoryEvent[], heirs: Heirs): readonly HistoryEvent[] {
  const disordered = new Set<string | undefined>();
  const moved = events.flatMap((event) => {
    const path = heirs.get(event.path);
    if (path === undefined || path === event.path) return [event];
    if (path === null) return [];
    disordered.add(event.commit);
    return [{ ...event, path }];
  });
  if (disordered.size === 0) return moved;
  return [...groupBy(moved, ({ commit }) => commit)].flatMap(([commit, group]) =>
    disordered.has(commit) ? [...group].sort(byText(({ path }) => path)) : group,
  );
}

function moveKeys<Value>(map: ReadonlyMap<string, Value>, heirs: Heirs): Map<string, Value> {
  const moved = new Map<string, Value>();
  for (const [path, value] of map) {
    const heir = heirs.get(path);
    if (heir !== null) moved.set(heir ?? path, value);
  }
  return moved;
}

function joinDates(dates: Map<string, FileDates>, news: History['dates']): History['dates'] {
  for (const [path, { created, updated }] of news) {
    const before = dates.get(path);
    const first = before?.created ?? created;
    dates.set(path, {
      created: first !== null && created !== null && created < first ? created : first,
      updated: before !== undefined && before.updated > updated ? before.updated : updated,
    });
  }
  return dates;
}

/** The paths that notes were renamed from, other than the present one. */
function listFormerPaths(
  events: readonly HistoryEvent[],
  notes: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, Set<string>>();
  for (const { type, path, from } of events) {
    if (type !== 'renamed' || from === undefined || from === path || !notes.has(path)) continue;
    const paths = former.get(path) ?? new Set();
    former.set(path, paths.add(from));
  }
  return new Map([...former].map(([path, paths]) => [path, [...paths]]));
}
