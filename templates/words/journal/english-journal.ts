import type { JournalWords } from './journal-words.ts';

/** The journal in English. */
export const englishJournal: JournalWords<'one'> = {
  lead: 'What was started, taken deeper, written up and dropped, as the commits tell it.',
  headings: {
    year: 'A year, day by day',
    recent: 'Lately',
    milestones: 'Milestones',
    months: 'Month by month',
  },
  labels: {
    streak: 'Streak',
    longestStreak: 'Longest streak',
    today: 'Today',
    thisWeek: 'This week',
    activeDays: 'Active days',
    events: 'Events',
    wordsAdded: 'Words added',
    less: 'Less',
    more: 'More',
    uncommitted: 'not committed yet',
  },
  counts: {
    events: { one: '{n} event', other: '{n} events' },
    weeks: { one: '{n} week', other: '{n} weeks' },
    wordsRemoved: { one: '{n} word removed', other: '{n} words removed' },
  },
  calendar: (from, to) =>
    `A square for each day from ${from} to ${to}: the larger and darker, the more happened.`,
  empty: 'Nothing yet. Commit a note, and the journal begins with it.',
};
