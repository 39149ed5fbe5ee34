import { parseAtomFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import type { NoteCard } from '../plan/page.ts';
import { type Feed, writeAtom } from './feed.ts';

const href = (path: string): string => `/base${path}`;

function card(id: string, says: Partial<NoteCard> = {}): NoteCard {
  return {
    id,
    title: id,
    href: `/base/${id}/`,
    kind: 'note',
    layer: null,
    track: null,
    date: null,
    updated: null,
    description: '',
    topics: [],
    readingMinutes: 1,
    ...says,
  };
}

const entries: Feed['entries'] = [
  {
    note: card('b', {
      title: 'B & <c> "d" \u0007\uFFFF\uD800',
      date: '2026-03-02',
      updated: '2026-04-05',
      description: 'Says <b>',
      topics: [{ id: 't', title: 'R&D', href: '/base/topics/t/' }],
    }),
    html: '<p>x &amp; <a href="/base/a/">a</a> <a href="#p">p</a> ]]&gt;</p>',
  },
  { note: card('a', { date: '2026-01-31' }), html: '' },
];
const feed: Feed = { title: 'Notes & more', url: '/feed.xml', page: '/', entries };

const known = fillSiteConfig({
  title: 'Strata',
  author: 'The author',
  description: 'What I learn',
  lang: 'de',
  site: 'https://example.org',
  base: '/base/',
});
const unknown = fillSiteConfig({ title: 'Strata', base: '/base/' });

/** Throws where a text is no well-formed XML with namespaces. */
function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('writeAtom', () => {
  it('is read by a feed reader as it was meant', () => {
    const xml = writeAtom(feed, known, href);
    assertWellFormed(xml);
    expect(parseAtomFeed(xml)).toMatchObject({
      id: 'https://example.org/base/',
      title: { value: 'Notes & more' },
      subtitle: { value: 'What I learn' },
      updated: '2026-04-05T00:00:00Z',
      authors: [{ name: 'The author' }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/base/feed.xml' },
        { rel: 'alternate', type: 'text/html', href: 'https://example.org/base/' },
      ],
      entries: [
        {
          id: 'https://example.org/base/b/',
          title: { value: 'B & <c> "d" \uFFFD' },
          published: '2026-03-02T00:00:00Z',
          updated: '2026-04-05T00:00:00Z',
          summary: { value: 'Says <b>' },
          categories: [{ term: 'R&D' }],
          links: [{ rel: 'alternate', type: 'text/html', href: 'https://example.org/base/b/' }],
          content: {
            type: 'html',
            value:
              '<p>x &amp; <a href="https://example.org/base/a/">a</a> <a href="https://example.org/base/b/#p">p</a> ]]&gt;</p>',
          },
        },
        {
          id: 'https://example.org/base/a/',
          published: '2026-01-31T00:00:00Z',
          updated: '2026-01-31T00:00:00Z',
        },
      ],
    });
  });

  it('has absolute ids where the address of the site is not known, the same in every build', () => {
    const xml = writeAtom(feed, unknown, href);
    assertWellFormed(xml);
    const ids = [...xml.matchAll(/<id>(.*?)<\/id>/gu)].map(([, id]) => id);
    for (const id of ids) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
    }
    expect(new Set(ids).size).toBe(3);
    expect(writeAtom(feed, unknown, href)).toBe(xml);
    expect(xml).toContain('<link rel="self" type="application/atom+xml" href="/base/feed.xml"/>');
  });

  it('has what Atom asks for where nothing is known and there are no entries', () => {
    const xml = writeAtom({ ...feed, entries: [] }, unknown, href);
    assertWellFormed(xml);
    expect(parseAtomFeed(xml)).toMatchObject({
      updated: '1970-01-01T00:00:00Z',
      authors: [{ name: 'Strata' }],
    });
  });
});
