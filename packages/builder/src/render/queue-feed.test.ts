import { describe, expect, it } from 'vitest';
import { sketchVault } from '../../test/sketch-vault.ts';
import { thirtyNotes, thirtyNotesHistory, today } from '../../test/thirty-notes.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from '../learn/learn.ts';
import { writeQueueFeed } from './queue-feed.ts';

const config = fillSiteConfig({
  title: 'Strata & more',
  author: 'The author',
  site: 'https://example.org',
  base: '/learn/',
  timeZone: 'Europe/Berlin',
});
const href = (path: string) => `/learn${encodeURI(path)}`;

function feedOf(day: string): string {
  const vault = sketchVault(thirtyNotes);
  const { learning } = learn({ vault, history: thirtyNotesHistory, today: day, config });
  return writeQueueFeed(learning.queue, config, href);
}

describe('writeQueueFeed', () => {
  it('has an entry for whatever waits, in the order of the queue', () => {
    const feed = feedOf(today);
    expect(feed.match(/(?<=<entry>\n<title>)[^<]*/g)).toEqual([
      'Flash',
      'Cache lines',
      'LSM trees',
      'Databases',
      'Distributed  Systems',
    ]);
    expect(feed).toContain(`<entry>
<title>Flash</title>
<link rel="alternate" type="text/html" href="https://example.org/learn/notes/flash/"/>
<id>https://example.org/learn/notes/flash/#schedule-2026-03-29</id>
<updated>2026-03-29T00:00:00Z</updated>
<category term="schedule"/>
<summary>2026-06-20: build it</summary>
</entry>
`);
  });

  it('says of itself where it is, and when something was put in last', () => {
    expect(feedOf(today).split('<entry>')[0]).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Strata &amp; more</title>
<link rel="self" type="application/atom+xml" href="https://example.org/learn/queue.xml"/>
<link rel="alternate" type="text/html" href="https://example.org/learn/queue/"/>
<id>https://example.org/learn/queue/</id>
<updated>2026-06-28T00:00:00Z</updated>
<author><name>The author</name></author>
<generator>Layerwise</generator>
`);
  });

  it('is the same on the next day if nothing was put in or taken out', () => {
    expect(feedOf('2026-07-01')).toBe(feedOf(today));
  });

  it('is a feed with nothing in it where nothing waits', () => {
    const feed = writeQueueFeed([], config, href);
    expect(feed).not.toContain('<entry>');
    expect(feed).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});
