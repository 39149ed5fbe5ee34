import { addDays, daysBetween } from '../calendar.ts';
import type { SiteConfig } from '../config/site-config.ts';
import { compareText } from '../order.ts';
import type { ReviewEntry } from './learning.ts';
import { type Facts, lastDay, type Moment, type NoteFacts } from './note-facts.ts';

/**
 * Finds the notes that are due to be gone over: those with a layer whose last review, session or own
 * date is as many days ago as the configuration gives for that layer. A note without any day is not due,
 * for nobody knows when it was read.
 *
 * @returns the longest ago first; on the same day the most linked first
 */
export function findReviews(
  facts: Facts,
  { today }: Moment,
  config: Pick<SiteConfig, 'review'>,
): readonly ReviewEntry[] {
  return [...facts.values()]
    .flatMap((fact) => reviewNote(fact, today, config) ?? [])
    .sort((a, b) => compareText(a.last, b.last) || b.backlinks - a.backlinks || compareText(a.id, b.id));
}

function reviewNote(
  fact: NoteFacts,
  today: string,
  { review }: Pick<SiteConfig, 'review'>,
): ReviewEntry | null {
  const { id, note, url, layer, backlinks } = fact;
  const last = lastDay([fact.date, ...fact.reviewed, ...fact.sessions.map(({ day }) => day)], today);
  if (layer === null || last === null) return null;
  const due = addDays(last, review[layer]);
  if (due > today) return null;
  return { id, title: note.title, url, layer, last, due, overdueDays: daysBetween(due, today), backlinks };
}
