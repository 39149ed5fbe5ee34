import type { SiteConfig } from '../config/site-config.ts';
import { escapeXml } from '../escape-xml.ts';
import type { QueueEntry } from '../learn/learning.ts';
import { toFeedId } from './feed-id.ts';

/** Path of the feed under the base. */
export const queueFeedUrl = '/queue.xml';

/**
 * Writes the queue as an Atom feed (RFC 4287): an entry for whatever waits, in the order of the queue.
 *
 * An entry's id holds the day since which it waits, so that a feed reader shows again what was put off
 * again. Nothing in it depends on today but which entries there are.
 */
export function writeQueueFeed(
  queue: readonly QueueEntry[],
  config: Pick<SiteConfig, 'title' | 'author' | 'lang' | 'site'>,
  href: (path: string) => string,
): string {
  const site = config.site ?? '';
  const days = queue.flatMap(({ since }) => since ?? []).sort();
  const page = escapeXml(site + href('/queue/'));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(config.lang)}">
<title>${escapeXml(config.title)}</title>
<link rel="self" type="application/atom+xml" href="${escapeXml(site + href(queueFeedUrl))}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<id>${escapeXml(toFeedId(config, href('/queue/')))}</id>
<updated>${days.at(-1) ?? '1970-01-01'}T00:00:00Z</updated>
<author><name>${escapeXml(config.author || config.title)}</name></author>
<generator>Layerwise</generator>
${queue.map((entry) => writeEntry(entry, href(entry.url), config)).join('')}</feed>
`;
}

function writeEntry(
  { title, outcome, since, due, plan }: QueueEntry,
  path: string,
  config: Pick<SiteConfig, 'title' | 'site'>,
): string {
  const url = (config.site ?? '') + path;
  const day = since ?? due ?? '1970-01-01';
  const said = [due, plan].filter((text) => text !== null).join(': ');
  return `<entry>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
<id>${escapeXml(toFeedId(config, `${path}#${outcome}-${day}`))}</id>
<updated>${day}T00:00:00Z</updated>
<category term="${outcome}"/>
<summary>${escapeXml(said)}</summary>
</entry>
`;
}
