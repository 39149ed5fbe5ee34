import type { SiteConfig } from '../config/site-config.ts';
import { escapeXml } from '../escape-xml.ts';
import { makeAbsolute } from './absolute-html.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { toFeedId } from './feed-id.ts';

/** Writes an RSS 2.0 feed with the full text of its notes, for readers that do not know Atom. */
export function writeRss(feed: Feed, config: SiteConfig, href: (path: string) => string): string {
  const site = config.site ?? '';
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(feed.title)}</title>
<link>${escapeXml(site + href(feed.page))}</link>
<description>${escapeXml(config.description || feed.title)}</description>
<language>${escapeXml(config.lang)}</language>
<generator>Layerwise</generator>
<atom:link rel="self" type="application/rss+xml" href="${escapeXml(site + href(feed.url))}"/>
${feed.entries.map((entry) => writeItem(entry, config)).join('')}</channel>
</rss>
`;
}

function writeItem({ note, html }: FeedEntry, config: SiteConfig): string {
  const site = config.site ?? '';
  const url = site + note.href;
  const date = note.date ?? note.updated ?? '1970-01-01';
  const categories = note.topics.map(({ title }) => `<category>${escapeXml(title)}</category>\n`).join('');
  return `<item>
<title>${escapeXml(note.title)}</title>
<link>${escapeXml(url)}</link>
<guid isPermaLink="${config.site !== null}">${escapeXml(toFeedId(config, note.href))}</guid>
<pubDate>${new Date(`${date.slice(0, 10)}T00:00:00Z`).toUTCString()}</pubDate>
${categories}<description>${escapeXml(makeAbsolute(html, site, url))}</description>
</item>
`;
}
