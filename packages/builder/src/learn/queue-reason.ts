import type { Layer } from '@layerwise/parser';
import { type Day, daysBetween } from '../calendar.ts';
import type { SiteConfig } from '../config/site-config.ts';
import type { NoteSession } from './learning.ts';

/** Says why a note waits, and what its author meant to do with it. */
export function giveNoteReason(session: NoteSession, due: Day | null, today: Day): string {
  const plan = session.note === undefined ? '' : `: ${session.note.trim()}`;
  if (due !== null) return `${due < today ? 'Was due' : 'Due'} ${sayDay(due, today)}${plan}`;
  const began = session.outcome === 'bookmark' ? 'Bookmarked' : 'Put on the schedule without a day';
  return `${began} ${sayDay(session.day, today)}${plan}`;
}

/** Says since when a topic waits for its next layer, and what that asks for. */
export function giveTopicReason(layer: Layer, next: Layer, since: Day, labels: SiteConfig['layers']): string {
  return `${labels[layer].label} since ${since}; next, ${labels[next].label}: ${labels[next].asksFor}`;
}

/** Says a day and how far from today it is. */
export function sayDay(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `on ${day}, ${days} days ago` : `on ${day}, in ${-days} days`;
}
