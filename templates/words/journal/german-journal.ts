import type { JournalWords } from './journal-words.ts';

/** The journal in German. */
export const germanJournal: JournalWords<'one'> = {
  lead: 'Was begonnen, vertieft, aufgeschrieben und aufgegeben wurde, wie die Commits es erzählen.',
  headings: {
    year: 'Ein Jahr, Tag für Tag',
    recent: 'In letzter Zeit',
    milestones: 'Meilensteine',
    months: 'Monat für Monat',
  },
  labels: {
    streak: 'Serie',
    longestStreak: 'Längste Serie',
    today: 'Heute',
    thisWeek: 'Diese Woche',
    activeDays: 'Aktive Tage',
    events: 'Ereignisse',
    wordsAdded: 'Neue Wörter',
    less: 'Weniger',
    more: 'Mehr',
    uncommitted: 'noch nicht committet',
  },
  counts: {
    events: { one: '{n} Ereignis', other: '{n} Ereignisse' },
    weeks: { one: '{n} Woche', other: '{n} Wochen' },
    wordsRemoved: { one: '{n} Wort gestrichen', other: '{n} Wörter gestrichen' },
  },
  calendar: (from, to) =>
    `Ein Quadrat für jeden Tag von ${from} bis ${to}: je größer und dunkler, desto mehr geschah.`,
  empty: 'Noch nichts. Mit dem ersten Commit einer Notiz beginnt das Journal.',
};
