import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../journal/event.ts';
import { writeJournalFeed } from './journal-feed.ts';

const config = { title: 'Notes & more', author: '', lang: 'en', site: 'https://example.org' };
const href = (path: string): string => `/blog${path}`;

const event = (fields: Partial<JournalEvent>): JournalEvent => ({
  type: 'edited',
  id: 'a',
  title: 'A <b>',
  href: '/blog/a/',
  date: '2026-03-02',
  ...fields,
});

describe('writeJournalFeed', () => {
  it('has an entry for each day, with a link to the day in its month', () => {
    const promoted = event({ type: 'promoted', from: 'skim', to: 'explore' });
    const edited = event({ words: { added: 12, removed: 3 } });
    const feed = writeJournalFeed([{ date: '2026-03-02', events: [promoted, edited] }], config, href);
    expect(feed).toContain('<title>Notes &amp; more</title>');
    expect(feed).toContain('<id>https://example.org/blog/journal/2026/03/#day-2026-03-02</id>');
    expect(feed).toContain('<updated>2026-03-02T00:00:00Z</updated>');
    expect(feed).toContain(
      '&lt;li&gt;&lt;a href=&quot;https://example.org/blog/a/&quot;&gt;A &amp;lt;b&amp;gt;&lt;/a&gt;: promoted (skim → explore)&lt;/li&gt;',
    );
    expect(feed).toContain(': edited (+12 −3)&lt;/li&gt;');
  });

  it('tells nothing that is not committed', () => {
    const days = [{ date: '2026-03-02', events: [event({ uncommitted: true })] }];
    expect(writeJournalFeed(days, config, href)).not.toContain('<entry>');
  });
});
