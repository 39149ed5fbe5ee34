import type { Outcome } from '@layerwise/parser';
import { addDays, type Day, startOfWeek, toWeek } from '../calendar.ts';
import { compareText } from '../order.ts';
import { groupBy } from './group.ts';
import type { NoteSession, SessionWeek } from './learning.ts';

/**
 * Sums up sessions calendar week by calendar week.
 *
 * @param sessions in any order; those after today are passed over
 * @returns every week from the first session's to today's
 */
export function sumUpWeeks(sessions: readonly NoteSession[], today: Day): readonly SessionWeek[] {
  const past = sessions.filter(({ day }) => day <= today);
  const first = past.map(({ day }) => day).sort(compareText)[0];
  if (first === undefined) return [];
  const byWeek = groupBy(past, ({ day }) => startOfWeek(day));
  const weeks: SessionWeek[] = [];
  for (let from = startOfWeek(first); from <= today; from = addDays(from, 7)) {
    weeks.push(sumUpWeek(from, byWeek.get(from) ?? []));
  }
  return weeks;
}

function sumUpWeek(from: Day, sessions: readonly NoteSession[]): SessionWeek {
  const outcomes: Record<Outcome, number> = { summarize: 0, bookmark: 0, schedule: 0 };
  const sums = { planned: 0, spent: 0, unplanned: 0, overruns: 0 };
  for (const { planned, minutes, outcome } of sessions) {
    outcomes[outcome] += 1;
    sums.spent += minutes;
    if (planned === undefined) sums.unplanned += minutes;
    else sums.planned += planned;
    if (planned !== undefined && minutes > planned) sums.overruns += 1;
  }
  return { week: toWeek(from), from, sessions: sessions.length, ...sums, outcomes };
}
