import type { SiteConfig } from '../config/site-config.ts';
import { makeAbsolute } from './absolute-html.ts';
import type { Feed } from './feed.ts';
import { toFeedId } from './feed-id.ts';

/** Writes a JSON Feed (version 1.1) with the full text of its notes. */
export function writeJsonFeed(feed: Feed, config: SiteConfig, href: (path: string) => string): string {
  const site = config.site ?? '';
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: site + href(feed.page),
    feed_url: site + href(feed.url),
    ...(config.description !== '' && { description: config.description }),
    ...(config.author !== '' && { authors: [{ name: config.author }] }),
    language: config.lang,
    items: feed.entries.map(({ note, html }) => {
      const url = site + note.href;
      const published = note.date ?? note.updated ?? '1970-01-01';
      return {
        id: toFeedId(config, note.href),
        url,
        title: note.title,
        ...(note.description !== '' && { summary: note.description }),
        content_html: makeAbsolute(html, site, url),
        date_published: `${published.slice(0, 10)}T00:00:00Z`,
        date_modified: `${(note.updated ?? published).slice(0, 10)}T00:00:00Z`,
        tags: note.topics.map(({ title }) => title),
      };
    }),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
