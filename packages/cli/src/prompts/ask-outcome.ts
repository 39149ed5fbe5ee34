import type { Outcome } from '@layerwise/parser';
import { parseDue } from '../options/parse-due.ts';
import { askChoice, askText } from './ask.ts';

/** How a session ended, as asked. */
export interface AskedOutcome {
  readonly outcome: Outcome;
  /** `YYYY-MM-DD`, of a scheduled dive. */
  readonly due?: string;
}

/** Asks for the outcome of a session and, where it is scheduled, for the day. @throws CancelledError */
export async function askOutcome(today: string): Promise<AskedOutcome> {
  const outcome = await askChoice<Outcome>('What came of it?', [
    { value: 'summarize', label: 'Summarize', hint: 'write it up now' },
    { value: 'bookmark', label: 'Bookmark', hint: 'come back some day' },
    { value: 'schedule', label: 'Schedule', hint: 'come back on a day' },
  ]);
  return outcome === 'schedule' ? { outcome, due: await askDue(today) } : { outcome };
}

/** Asks for the day of a scheduled dive. @throws CancelledError */
export async function askDue(today: string): Promise<string> {
  const answer = await askText('When?', '2026-12-01, tomorrow, next friday or +2w', (typed) =>
    parseDue(typed, today) === null ? 'Write 2026-12-01, tomorrow, next friday or +2w.' : undefined,
  );
  return parseDue(answer, today) ?? today;
}
