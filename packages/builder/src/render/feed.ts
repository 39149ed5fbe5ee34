import type { SiteConfig } from '../config/site-config.ts';
import { escapeXml } from '../escape-xml.ts';
import type { NoteCard } from '../plan/page.ts';
import { makeAbsolute } from './absolute-html.ts';
import { toFeedId } from './feed-id.ts';

/** A note as a feed shows it. */
export interface FeedEntry {
  readonly note: NoteCard;
  /** Finished HTML of the note. */
  readonly html: string;
}

/** What is in a feed, newest first. */
export interface Feed {
  readonly title: string;
  /** Path of the feed itself under the base (`/feed.xml`). */
  readonly url: string;
  /** Path of the page that it belongs to. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/**
 * Writes an Atom feed (RFC 4287) with the full text of its notes. Without a `site` in the configuration its
 * addresses are relative to the host that serves it, and ids are UUIDs.
 */
export function writeAtom(feed: Feed, config: SiteConfig, href: (path: string) => string): string {
  const site = config.site ?? '';
  const self = site + href(feed.url);
  const home = site + href(feed.page);
  const updated = feed.entries
    .map(({ note }) => note.updated ?? note.date ?? '')
    .sort()
    .at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(config.lang)}">
<title>${escapeXml(feed.title)}</title>
${config.description === '' ? '' : `<subtitle>${escapeXml(config.description)}</subtitle>\n`}<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
<id>${escapeXml(toFeedId(config, href(feed.page)))}</id>
<updated>${toInstant(updated || '1970-01-01')}</updated>
<author><name>${escapeXml(config.author || config.title)}</name></author>
<generator>Layerwise</generator>
${feed.entries.map((entry) => writeEntry(entry, config)).join('')}</feed>
`;
}

function writeEntry({ note, html }: FeedEntry, config: SiteConfig): string {
  const site = config.site ?? '';
  const url = site + note.href;
  const published = note.date ?? note.updated ?? '1970-01-01';
  const categories = note.topics.map(({ title }) => `<category term="${escapeXml(title)}"/>\n`).join('');
  return `<entry>
<title>${escapeXml(note.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<id>${escapeXml(toFeedId(config, note.href))}</id>
<published>${toInstant(published)}</published>
<updated>${toInstant(note.updated ?? published)}</updated>
<summary>${escapeXml(note.description)}</summary>
${categories}<content type="html">${escapeXml(makeAbsolute(html, site, url))}</content>
</entry>
`;
}

/** A day as the instant at which it begins in UTC, as Atom asks for one. */
function toInstant(day: string): string {
  return `${day.slice(0, 10)}T00:00:00Z`;
}
