import { createHash } from 'node:crypto';
import { addDays } from '../calendar.ts';
import type { SiteConfig } from '../config/site-config.ts';
import type { QueueEntry } from '../learn/learning.ts';
import { escapeText, writeLine } from './calendar-line.ts';

export interface CalendarInput {
  readonly queue: readonly QueueEntry[];
  readonly config: Pick<SiteConfig, 'title' | 'site' | 'base' | 'lang' | 'timebox'>;
  /** Turns a path under the base into an `href`. */
  readonly href: (path: string) => string;
}

/**
 * Writes `queue.ics`: an event for each dive that has a due day (iCalendar, RFC 5545).
 *
 * A due day is an event of the whole day, in whatever zone the reader is; a due time is an instant in UTC
 * and as long as a timebox. An event keeps its UID when its dive is put off, and its stamp is the day of the
 * session that scheduled it: nothing changes from one build to the next but what the author changed.
 */
export function toQueueCalendar({ queue, config, href }: CalendarInput): string {
  const events = queue.filter(({ due }) => due !== null);
  return [
    writeLine('BEGIN', 'VCALENDAR'),
    writeLine('VERSION', '2.0'),
    writeLine('PRODID', '-//Layerwise//Queue//EN'),
    writeLine('CALSCALE', 'GREGORIAN'),
    writeLine('NAME', escapeText(config.title)),
    writeLine('X-WR-CALNAME', escapeText(config.title)),
    ...events.map((entry) => writeEvent(entry, config, href)),
    writeLine('END', 'VCALENDAR'),
  ].join('');
}

function writeEvent(
  entry: QueueEntry,
  { site, base, timebox }: CalendarInput['config'],
  href: CalendarInput['href'],
): string {
  return [
    writeLine('BEGIN', 'VEVENT'),
    writeLine('UID', toUid(`${site ?? ''}${base}${entry.id}`)),
    writeLine('DTSTAMP', `${writeDay(entry.since ?? entry.due ?? '')}T000000Z`),
    ...writeTimes(entry, timebox.minutes),
    writeLine('SUMMARY', escapeText(entry.title)),
    ...(entry.plan === null ? [] : [writeLine('DESCRIPTION', escapeText(entry.plan))]),
    ...(site === null ? [] : [writeLine('URL', `${site}${href(entry.url)}`)]),
    writeLine('TRANSP', 'TRANSPARENT'),
    writeLine('END', 'VEVENT'),
  ].join('');
}

function writeTimes({ due, dueAt }: QueueEntry, minutes: number): readonly string[] {
  if (dueAt !== null) {
    return [writeLine('DTSTART', dueAt.replace(/[-:]/gu, '')), writeLine('DURATION', `PT${minutes}M`)];
  }
  if (due === null) return [];
  return [
    writeLine('DTSTART;VALUE=DATE', writeDay(due)),
    writeLine('DTEND;VALUE=DATE', writeDay(addDays(due, 1))),
  ];
}

function writeDay(day: string): string {
  return day.replaceAll('-', '');
}

function toUid(name: string): string {
  return `${createHash('sha256').update(name).digest('hex').slice(0, 32)}@layerwise`;
}
