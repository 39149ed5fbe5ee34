import type { SiteConfig } from '../config/site-config.ts';
import { escapeXml } from '../escape-xml.ts';
import type { JournalEvent } from '../journal/event.ts';
import type { JournalDay } from '../journal/journal.ts';
import { toFeedId } from './feed-id.ts';

/** Path of the feed under the base. */
export const journalFeedUrl = '/journal/feed.xml';

/** Days that the feed goes back. */
const DAYS = 30;

/**
 * Writes the journal as an Atom feed (RFC 4287): an entry for each day on which something happened, newest first. What is
 * not committed yet is no part of it.
 */
export function writeJournalFeed(
  days: readonly JournalDay[],
  config: Pick<SiteConfig, 'title' | 'author' | 'lang' | 'site'>,
  href: (path: string) => string,
): string {
  const site = config.site ?? '';
  const page = escapeXml(site + href('/journal/'));
  const told = days
    .map(({ date, events }) => ({ date, events: events.filter(({ uncommitted }) => uncommitted !== true) }))
    .filter(({ events }) => events.length > 0)
    .slice(0, DAYS);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(config.lang)}">
<title>${escapeXml(config.title)}</title>
<link rel="self" type="application/atom+xml" href="${escapeXml(site + href(journalFeedUrl))}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<id>${escapeXml(toFeedId(config, href('/journal/')))}</id>
<updated>${told[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
<author><name>${escapeXml(config.author || config.title)}</name></author>
<generator>Layerwise</generator>
${told.map((day) => writeEntry(day, config, href)).join('')}</feed>
`;
}

function writeEntry(
  { date, events }: JournalDay,
  config: Pick<SiteConfig, 'title' | 'site'>,
  href: (path: string) => string,
): string {
  const site = config.site ?? '';
  const [year, month] = date.split('-');
  const path = `${href(`/journal/${year}/${month}/`)}#day-${date}`;
  const url = site + path;
  const items = events.map((event) => `<li>${describe(event, site)}</li>`).join('');
  return `<entry>
<title>${date}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<id>${escapeXml(toFeedId(config, path))}</id>
<updated>${date}T00:00:00Z</updated>
<content type="html">${escapeXml(`<ul>${items}</ul>`)}</content>
</entry>
`;
}

function describe({ type, title, href, from, to, words }: JournalEvent, site: string): string {
  const way = [from, to].filter((end) => end !== undefined).join(' → ');
  const count = words === undefined ? '' : `+${words.added} −${words.removed}`;
  const details = [way, count].filter((text) => text !== '').join(', ');
  const link = `<a href="${escapeXml(site + href)}">${escapeXml(title)}</a>`;
  return `${link}: ${type}${details === '' ? '' : ` (${escapeXml(details)})`}`;
}
