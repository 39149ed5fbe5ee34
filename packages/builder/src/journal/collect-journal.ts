import { startOfWeek } from '../calendar.ts';
import type { CommitMessage, History, HistoryEvent, JournalEvent } from './event.ts';
import { groupBy } from './group-by.ts';
import { drawHeatMap } from './heat-map.ts';
import type { Journal, JournalDay, JournalMonth } from './journal.ts';
import { totalJournal } from './journal-totals.ts';
import { keepPublic } from './keep-public.ts';
import { findStreak, findWeekStreak } from './streak.ts';

/** A note that is public now. */
export interface JournalNote {
  /** Path in the vault, as on disk. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/**
 * Makes the journal of what git tells of the public notes.
 *
 * What was edited in one note on one day, by one author, is one event with the sum of the words. Authors are named only
 * where there are several.
 *
 * @param history As `readHistory` gives it, uncommitted events added.
 * @param notes The public notes; events of others are left out.
 * @param today `YYYY-MM-DD`, in the site's time zone. What is dated later is told, but counts for no streak.
 */
export function collectJournal(history: History, notes: readonly JournalNote[], today: string): Journal {
  const byPath = new Map(notes.map((note) => [note.path, note]));
  const { events, messages } = keepPublic(history, byPath.keys());
  // What is not committed yet has no author, and makes nobody a second one.
  const committed = events.filter(({ uncommitted }) => uncommitted !== true);
  const named = new Set(committed.map(({ author }) => author)).size > 1;
  const shown = joinEdits(events).flatMap(({ event, commits }) => {
    const note = byPath.get(event.path);
    return note === undefined ? [] : [toJournalEvent(event, note, named, subjectsOf(commits, messages))];
  });
  const days = groupByDay(shown);
  const newest = days.flatMap((day) => day.events.toReversed());
  const dates = days.map(({ date }) => date);
  const monday = startOfWeek(today);
  return {
    days,
    events: newest,
    promotions: newest.filter(({ type }) => type === 'promoted'),
    byNote: groupBy(newest, ({ id }) => id),
    streak: findStreak(dates, today),
    weekStreak: findWeekStreak(dates, today),
    totals: totalJournal(days),
    today: totalJournal(days.filter(({ date }) => date === today)),
    thisWeek: totalJournal(days.filter(({ date }) => date >= monday && date <= today)),
    months: groupByMonth(days),
    heatMap: drawHeatMap(days, today),
  };
}

/** An event and the commits that it is made of. */
interface JoinedEvent {
  readonly event: HistoryEvent;
  readonly commits: readonly string[];
}

/** Puts the edits of a day together where the first of them stood. */
function joinEdits(events: readonly HistoryEvent[]): readonly JoinedEvent[] {
  const joined = new Map<string | HistoryEvent, JoinedEvent>();
  for (const event of events) {
    const commits = event.commit === undefined ? [] : [event.commit];
    const key =
      event.type === 'edited'
        ? JSON.stringify([event.date, event.path, event.author, event.uncommitted])
        : event;
    const earlier = joined.get(key);
    if (earlier === undefined) {
      joined.set(key, { event, commits });
      continue;
    }
    const words = {
      added: (earlier.event.words?.added ?? 0) + (event.words?.added ?? 0),
      removed: (earlier.event.words?.removed ?? 0) + (event.words?.removed ?? 0),
    };
    joined.set(key, { event: { ...earlier.event, words }, commits: [...earlier.commits, ...commits] });
  }
  return [...joined.values()];
}

function subjectsOf(
  commits: readonly string[],
  messages: ReadonlyMap<string, CommitMessage> | undefined,
): readonly string[] {
  return commits.flatMap((commit) => messages?.get(commit)?.subject ?? []);
}

function toJournalEvent(
  { type, date, from, to, words, author, uncommitted }: HistoryEvent,
  { id, title, href }: JournalNote,
  named: boolean,
  messages: readonly string[],
): JournalEvent {
  return {
    type,
    id,
    title,
    href,
    date,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(words !== undefined && { words }),
    ...(named && author !== undefined && { author }),
    ...(messages.length > 0 && { messages }),
    ...(uncommitted === true && { uncommitted }),
  };
}

function groupByDay(events: readonly JournalEvent[]): readonly JournalDay[] {
  return [...groupBy(events, ({ date }) => date)]
    .map(([date, ofDay]) => ({ date, events: ofDay }))
    .sort((one, other) => (one.date < other.date ? 1 : -1));
}

function groupByMonth(days: readonly JournalDay[]): readonly JournalMonth[] {
  return [...groupBy(days, ({ date }) => date.slice(0, 7))].map(([month, ofMonth]) => ({
    month,
    days: ofMonth,
    totals: totalJournal(ofMonth),
  }));
}
