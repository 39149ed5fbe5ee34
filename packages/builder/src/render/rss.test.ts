import { describe, expect, it } from 'vitest';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import type { NoteCard } from '../plan/page.ts';
import type { Feed } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { writeRss } from './rss.ts';

const config = fillSiteConfig({ title: 'R&D', description: 'What is new', site: 'https://example.org' });
const href = (path: string): string => `/base${path}`;
const note: NoteCard = {
  id: 'a',
  title: 'A <b>',
  href: '/base/a/',
  kind: 'note',
  layer: null,
  track: null,
  date: '2026-03-02',
  updated: '2026-04-05',
  description: 'Says\nmuch',
  topics: [{ id: 't', title: 'T & U', href: '/base/topics/t/' }],
  readingMinutes: 1,
};
const feed: Feed = {
  title: 'R&D: T',
  url: '/topics/t/rss.xml',
  page: '/topics/t/',
  entries: [{ note, html: '<p><a href="/base/b/">b</a> <a href="#c">c</a></p>' }],
};

describe('writeRss', () => {
  it('gives absolute addresses, escaped text and a date as RFC 822 writes it', () => {
    const xml = writeRss(feed, config, href);
    expect(xml).toContain('<title>R&amp;D: T</title>\n<link>https://example.org/base/topics/t/</link>');
    expect(xml).toContain(
      '<atom:link rel="self" type="application/rss+xml" href="https://example.org/base/topics/t/rss.xml"/>',
    );
    expect(xml).toContain('<title>A &lt;b&gt;</title>');
    expect(xml).toContain('<guid isPermaLink="true">https://example.org/base/a/</guid>');
    expect(xml).toContain('<pubDate>Mon, 02 Mar 2026 00:00:00 GMT</pubDate>');
    expect(xml).toContain('&lt;a href=&quot;https://example.org/base/b/&quot;&gt;');
    expect(xml).toContain('&lt;a href=&quot;https://example.org/base/a/#c&quot;&gt;');
    expect(xml).toContain('<category>T &amp; U</category>');
  });

  it('names no permanent address where the site has none', () => {
    const xml = writeRss(feed, { ...config, site: null }, href);
    expect(xml).toMatch(/<guid isPermaLink="false">urn:uuid:[0-9a-f-]{36}<\/guid>/u);
  });
});

describe('writeJsonFeed', () => {
  it('says the same as version 1.1 of JSON Feed', () => {
    expect(JSON.parse(writeJsonFeed(feed, config, href))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'R&D: T',
      home_page_url: 'https://example.org/base/topics/t/',
      feed_url: 'https://example.org/base/topics/t/rss.xml',
      description: 'What is new',
      language: 'en',
      items: [
        {
          id: 'https://example.org/base/a/',
          url: 'https://example.org/base/a/',
          title: 'A <b>',
          summary: 'Says\nmuch',
          content_html:
            '<p><a href="https://example.org/base/b/">b</a> <a href="https://example.org/base/a/#c">c</a></p>',
          date_published: '2026-03-02T00:00:00Z',
          date_modified: '2026-04-05T00:00:00Z',
          tags: ['T & U'],
        },
      ],
    });
  });
});

describe('writeLlmsTxt', () => {
  it('lists pages under headings, a line each, and leaves empty headings out', () => {
    const sections = [
      { title: 'Notes', entries: [note, { title: '[x]', href: '/base/x/', description: '' }] },
      { title: 'Tools', entries: [] },
    ];
    expect(writeLlmsTxt(sections, config)).toBe(
      '# R&D\n\n> What is new\n\n## Notes\n\n- [A <b>](https://example.org/base/a/): Says much\n- [\\[x\\]](https://example.org/base/x/)\n',
    );
  });
});
