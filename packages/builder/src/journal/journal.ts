import type { EventType, JournalEvent, WordChange } from './event.ts';

/** A day on which something happened, with its events in the order in which they did. */
export interface JournalDay {
  /** `YYYY-MM-DD` in the site's time zone. */
  readonly date: string;
  readonly events: readonly JournalEvent[];
}

/** How steadily: a run without a gap, of days or of weeks on which something happened. */
export interface Streak {
  /** The run that is not broken yet: it ends today, or yesterday (this week, or last week). 0: there is none. */
  readonly current: number;
  readonly longest: number;
}

/** What happened in some span of time. */
export interface JournalTotals {
  /** Days on which something happened. */
  readonly days: number;
  readonly events: Readonly<Record<EventType, number>>;
  readonly words: WordChange;
}

/** A month that has events. */
export interface JournalMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Newest first. */
  readonly days: readonly JournalDay[];
  readonly totals: JournalTotals;
}

/** How much happened on a day, against the other days of the map: 0 nothing, 4 most. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/** One day of the calendar heat map. */
export interface HeatMapDay {
  readonly date: string;
  readonly events: number;
  readonly words: WordChange;
  readonly heat: Heat;
}

/** A year of days, in weeks that begin on Monday; the first week is whole, the last ends today. */
export interface HeatMap {
  readonly weeks: readonly (readonly HeatMapDay[])[];
}

/** The story that git tells of the public notes. */
export interface Journal {
  /** Newest first. */
  readonly days: readonly JournalDay[];
  /** All events of `days`, newest first. */
  readonly events: readonly JournalEvent[];
  /** Layers that went deeper, newest first. */
  readonly promotions: readonly JournalEvent[];
  /** By id of the note, newest first. */
  readonly byNote: ReadonlyMap<string, readonly JournalEvent[]>;
  readonly streak: Streak;
  readonly weekStreak: Streak;
  readonly totals: JournalTotals;
  readonly today: JournalTotals;
  /** From Monday to today. */
  readonly thisWeek: JournalTotals;
  /** Newest first. */
  readonly months: readonly JournalMonth[];
  readonly heatMap: HeatMap;
}
