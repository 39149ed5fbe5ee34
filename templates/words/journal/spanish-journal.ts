import type { JournalWords } from './journal-words.ts';

/** The journal in Spanish. */
export const spanishJournal: JournalWords<'one' | 'many'> = {
  lead: 'Lo que se empezó, se profundizó, se escribió y se dejó, tal como lo cuentan los commits.',
  headings: {
    year: 'Un año, día a día',
    recent: 'Últimamente',
    milestones: 'Hitos',
    months: 'Mes a mes',
  },
  labels: {
    streak: 'Racha',
    longestStreak: 'Racha más larga',
    today: 'Hoy',
    thisWeek: 'Esta semana',
    activeDays: 'Días activos',
    events: 'Sucesos',
    wordsAdded: 'Palabras añadidas',
    less: 'Menos',
    more: 'Más',
    uncommitted: 'aún sin commit',
  },
  counts: {
    events: { one: '{n} suceso', many: '{n} de sucesos', other: '{n} sucesos' },
    weeks: { one: '{n} semana', many: '{n} de semanas', other: '{n} semanas' },
    wordsRemoved: {
      one: '{n} palabra quitada',
      many: '{n} de palabras quitadas',
      other: '{n} palabras quitadas',
    },
  },
  calendar: (from, to) =>
    `Un cuadrado por cada día del ${from} al ${to}: cuanto más grande y oscuro, más sucedió.`,
  empty: 'Todavía nada. Haz un commit de una nota y el diario empieza con ella.',
};
