import { addDays, startOfWeek } from '../calendar.ts';
import type { Streak } from './journal.ts';

/**
 * Finds the runs of days on which something happened. Today is not over: a run that ended yesterday goes on.
 *
 * @param days Days, `YYYY-MM-DD`, in any order; days after today do not count.
 */
export function findStreak(days: Iterable<string>, today: string): Streak {
  return findRuns(days, today, (day) => addDays(day, -1));
}

/** The same for weeks, which begin on Monday: a run that ended last week goes on. */
export function findWeekStreak(days: Iterable<string>, today: string): Streak {
  return findRuns(
    new Set([...days].filter((day) => day <= today).map(startOfWeek)),
    startOfWeek(today),
    (day) => addDays(day, -7),
  );
}

function findRuns(steps: Iterable<string>, last: string, before: (step: string) => string): Streak {
  const known = new Set([...steps].filter((step) => step <= last));
  const lengths = new Map<string, number>();
  let longest = 0;
  for (const step of [...known].sort()) {
    const length = (lengths.get(before(step)) ?? 0) + 1;
    lengths.set(step, length);
    longest = Math.max(longest, length);
  }
  return { current: lengths.get(last) ?? lengths.get(before(last)) ?? 0, longest };
}
