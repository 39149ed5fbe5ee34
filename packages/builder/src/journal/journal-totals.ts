import type { EventType } from './event.ts';
import type { JournalDay, JournalTotals } from './journal.ts';

/** Counts what happened on some days. */
export function totalJournal(days: readonly JournalDay[]): JournalTotals {
  const events: Record<EventType, number> = {
    created: 0,
    edited: 0,
    promoted: 0,
    demoted: 0,
    tracked: 0,
    session: 0,
    taught: 0,
    renamed: 0,
    published: 0,
    retired: 0,
  };
  let added = 0;
  let removed = 0;
  for (const event of days.flatMap((day) => day.events)) {
    events[event.type]++;
    added += event.words?.added ?? 0;
    removed += event.words?.removed ?? 0;
  }
  return { days: days.length, events, words: { added, removed } };
}
