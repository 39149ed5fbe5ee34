import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sketchVault } from '../../test/sketch-vault.ts';
import { thirtyNotes, thirtyNotesHistory, today } from '../../test/thirty-notes.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from '../learn/learn.ts';
import type { QueueEntry } from '../learn/learning.ts';
import { toQueueCalendar } from './queue-calendar.ts';

const config = fillSiteConfig({
  title: 'Strata',
  site: 'https://example.org',
  base: '/learn/',
  timeZone: 'Europe/Berlin',
});
const href = (path: string) => `/learn${encodeURI(path)}`;

const entry: QueueEntry = {
  id: 'notes/Flash',
  title: 'Flash',
  url: '/notes/flash/',
  outcome: 'schedule',
  due: '2026-07-04',
  dueAt: null,
  overdue: false,
  layer: null,
  since: '2026-06-20',
  plan: null,
  reason: '',
};

/** Reads a calendar as another project's parser does. */
function readEvents(text: string): readonly ICAL.Event[] {
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('toQueueCalendar', () => {
  it('has an event for each dive of the thirty notes that has a due day', () => {
    const vault = sketchVault(thirtyNotes);
    const { learning } = learn({ vault, history: thirtyNotesHistory, today, config });
    expect(toQueueCalendar({ queue: learning.queue, config, href })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Layerwise//Queue//EN',
        'CALSCALE:GREGORIAN',
        'NAME:Strata',
        'X-WR-CALNAME:Strata',
        'BEGIN:VEVENT',
        'UID:2726ca9b9a1bffe401525c7a55c7f357@layerwise',
        'DTSTAMP:20260329T000000Z',
        'DTSTART;VALUE=DATE:20260620',
        'DTEND;VALUE=DATE:20260621',
        'SUMMARY:Flash',
        'DESCRIPTION:build it',
        'URL:https://example.org/learn/notes/flash/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:4eff8ea1a0868567ba2a0cd259cbe1b9@layerwise',
        'DTSTAMP:20260625T000000Z',
        // Nine o'clock in Berlin, in summer.
        'DTSTART:20260702T070000Z',
        'DURATION:PT45M',
        'SUMMARY:Cache lines',
        'URL:https://example.org/learn/notes/cache-lines/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('is read by another parser as it was meant', () => {
    const plan = 'One; two, three\\four\nNext line: “quoted”';
    const timed = { ...entry, id: 'b', due: '2026-10-25', dueAt: '2026-10-25T00:30:00Z', plan };
    const [day, time] = readEvents(toQueueCalendar({ queue: [entry, timed], config, href }));
    expect(day?.startDate.isDate).toBe(true);
    expect(day?.startDate.toString()).toBe('2026-07-04');
    expect(day?.endDate.toString()).toBe('2026-07-05');
    expect(time?.startDate.toJSDate().toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(time?.duration.toSeconds()).toBe(45 * 60);
    expect(time?.description).toBe(plan);
  });

  it('folds long lines after 75 octets, never within a character', () => {
    const title = `${'日本語'.repeat(30)}👩‍🔬 ${'x'.repeat(200)}`;
    const text = toQueueCalendar({ queue: [{ ...entry, title }], config, href });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(readEvents(text)[0]?.summary).toBe(title);
  });

  it('keeps the UID of a dive that is put off, and gives two dives two', () => {
    const uids = (queue: readonly QueueEntry[]) =>
      readEvents(toQueueCalendar({ queue, config, href })).map(({ uid }) => uid);
    const [first, second] = uids([entry, { ...entry, id: 'notes/Other' }]);
    expect(uids([{ ...entry, due: '2027-01-01', title: 'Renamed' }])).toEqual([first]);
    expect(second).not.toBe(first);
  });

  it('lets no text of a note begin a line of its own', () => {
    const title = 'A\r\nEND:VEVENT\u0000\u0007';
    const events = readEvents(toQueueCalendar({ queue: [{ ...entry, title }], config, href }));
    expect(events.map(({ summary }) => summary)).toEqual(['A\nEND:VEVENT']);
  });

  it('is a calendar with nothing in it where nothing is due, and names no address that it does not know', () => {
    const bookmark = { ...entry, outcome: 'bookmark', due: null } as const;
    expect(readEvents(toQueueCalendar({ queue: [bookmark], config, href }))).toEqual([]);
    const text = toQueueCalendar({ queue: [entry], config: { ...config, site: null }, href });
    expect(text).not.toContain('URL:');
  });
});
