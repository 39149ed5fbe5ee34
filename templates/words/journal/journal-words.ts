import type { PluralForms } from '../words.ts';

/** The words of the journal's pages, in one language. */
export interface JournalWords<Category extends Intl.LDMLPluralRule> {
  readonly lead: string;
  readonly headings: {
    readonly year: string;
    readonly recent: string;
    readonly milestones: string;
    readonly months: string;
  };
  readonly labels: {
    readonly streak: string;
    readonly longestStreak: string;
    readonly today: string;
    readonly thisWeek: string;
    readonly activeDays: string;
    readonly events: string;
    readonly wordsAdded: string;
    readonly less: string;
    readonly more: string;
    /** Said of what is not in git yet. */
    readonly uncommitted: string;
  };
  readonly counts: {
    readonly events: PluralForms<Category>;
    readonly weeks: PluralForms<Category>;
    readonly wordsRemoved: PluralForms<Category>;
  };
  /** What the calendar shows, for who cannot see it. */
  readonly calendar: (from: string, to: string) => string;
  readonly empty: string;
}
