import { addDays, startOfWeek } from '../calendar.ts';
import type { Heat, HeatMap, HeatMapDay, JournalDay } from './journal.ts';
import { totalJournal } from './journal-totals.ts';

/** Whole weeks before the one of today: with it they cover a year. */
const WEEKS_BEFORE = 52;

/**
 * Draws up the calendar heat map of the year that ends today.
 *
 * A day's heat is the quarter that it falls into among the active days of the map, by number of events: one very busy
 * day does not make all others pale.
 */
export function drawHeatMap(days: readonly JournalDay[], today: string): HeatMap {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const first = addDays(startOfWeek(today), -7 * WEEKS_BEFORE);
  const counts = days
    .filter(({ date }) => date >= first && date <= today)
    .map(({ events }) => events.length)
    .sort((one, other) => one - other);
  const weeks: HeatMapDay[][] = [];
  for (let date = first; date <= today; date = addDays(date, 1)) {
    if (date === startOfWeek(date)) weeks.push([]);
    const day = byDate.get(date);
    const events = day?.events.length ?? 0;
    const { words } = totalJournal(day === undefined ? [] : [day]);
    weeks.at(-1)?.push({ date, events, words, heat: heatOf(events, counts) });
  }
  return { weeks };
}

/** @param counts Events of all active days, sorted. */
function heatOf(events: number, counts: readonly number[]): Heat {
  if (events === 0) return 0;
  const fewer = counts.findIndex((count) => count >= events);
  const share = fewer / counts.length;
  return share >= 0.75 ? 4 : share >= 0.5 ? 3 : share >= 0.25 ? 2 : 1;
}
