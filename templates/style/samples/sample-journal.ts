import type { HeatMap, HeatMapDay, JournalDay, JournalEvent, JournalTotals } from '@layerwise/builder';
import { promotion } from './sample-learning.ts';
import { attention, ref } from './sample-notes.ts';

/*
 * A journal to show components with.
 */

export const edited: JournalEvent = {
  type: 'edited',
  id: attention.id,
  title: attention.title,
  href: attention.href,
  date: '2026-11-23',
  words: { added: 120, removed: 8 },
};
export const journalDays: readonly JournalDay[] = [
  {
    date: '2026-11-24',
    events: [
      { ...edited, date: '2026-11-24', words: { added: 0, removed: 3 }, uncommitted: true },
      {
        type: 'session',
        ...ref(attention.id, attention.title, '/notes/attention/'),
        date: '2026-11-24',
        to: 'summarize',
      },
    ],
  },
  { date: '2026-11-23', events: [promotion, { ...edited, author: 'Ada', messages: ['Derive the scale'] }] },
];
export const journalTotals: JournalTotals = {
  days: 2,
  events: {
    created: 0,
    edited: 2,
    promoted: 1,
    demoted: 0,
    tracked: 0,
    session: 1,
    taught: 0,
    renamed: 0,
    published: 0,
    retired: 0,
  },
  words: { added: 120, removed: 11 },
};
export const noTotals: JournalTotals = {
  days: 0,
  events: { ...journalTotals.events, edited: 0, promoted: 0, session: 0 },
  words: { added: 0, removed: 0 },
};
/** Weeks from Monday, the last up to a Tuesday: heats in turn. */
export const heatMap: HeatMap = {
  weeks: Array.from({ length: 53 }, (_, week) =>
    Array.from({ length: week === 52 ? 2 : 7 }, (_, weekday): HeatMapDay => {
      const heats = [0, 1, 2, 3, 4] as const;
      const heat = heats[(week + weekday) % 5] ?? 0;
      const date = new Date(Date.UTC(2025, 10, 24 + 7 * week + weekday)).toISOString().slice(0, 10);
      return { date, events: heat, words: { added: heat * 10, removed: 0 }, heat };
    }),
  ),
};
