import { describe, expect, it } from 'vitest';
import { data, pageOf, siteWith } from '../test/fixtures.ts';
import { between, linksOf, render, textOf } from '../test/render.ts';

describe('the journal', () => {
  const html = render(pageOf('journal'));

  it('draws a square for each day, and tells the active ones again in a table', () => {
    const picture = between(html, 'class="heat-map"', '</svg>');
    expect(picture.match(/class="heat-\d"/g)).toHaveLength(52 * 7 + 2);
    const rows = between(html, '<tbody>', '</tbody>').match(/<tr>/g);
    expect(rows).toHaveLength(
      data.journal.journal.heatMap.weeks.flat().filter(({ events }) => events > 0).length,
    );
    expect(textOf(between(html, '<tbody>', '</tr>'))).toBe('November 24, 2026 3 30');
  });

  it('says how steadily', () => {
    expect(textOf(between(html, '<dl class="journal-figures">', '</dl>'))).toBe(
      'Streak 2 days, 1 week Longest streak 9 days, 14 weeks Today 0 events This week 4 events',
    );
  });

  it('tells the latest days, what is not committed apart', () => {
    const [first, second] = html.split('class="journal-day"').slice(1).map(textOf);
    expect(first).toContain('Edited 3 words removed not committed yet');
    expect(first).not.toMatch(/Session Summarized not/);
    expect(second).toContain('120 words added Ada · Derive the scale');
  });

  it('tells all that happened to a note on a day in one line, and folds a long day', () => {
    const event = {
      type: 'created',
      date: '2026-11-24',
      href: '/learn/n/',
      words: { added: 9, removed: 0 },
    } as const;
    const session = { type: 'session', date: '2026-11-24', href: '/learn/n/', to: 'bookmark' } as const;
    const events = Array.from({ length: 14 }, (_, index) => ({
      id: `n${index}`,
      title: `N${index}`,
    })).flatMap((note) => [
      { ...event, ...note },
      { ...session, ...note },
      { ...session, ...note },
    ]);
    const page = render(pageOf('journal', { ...data.journal, days: [{ date: '2026-11-24', events }] }));
    const [shown = '', folded = ''] = page.split('<ul class="day-events">').slice(1);
    expect(shown.match(/<li>/g)).toHaveLength(12);
    expect(textOf(between(shown, '<li>', '</li>'))).toBe('N0 Created 9 words added 2 sessions');
    expect(shown).toContain('<details><summary>2 more</summary>');
    expect(textOf(between(folded, '<li>', '</ul>'))).toMatch(/^N12 Created .* N13 Created /);
  });

  it('leads to its months', () => {
    expect(linksOf(between(html, '<ul class="journal-months">', '</ul>'))).toEqual([
      ['/learn/journal/2026/11/', 'November 2026'],
      ['/learn/journal/2026/09/', 'September 2026'],
    ]);
  });

  it('invites where nothing happened yet', () => {
    const empty = render(pageOf('journal', { ...data.journal, days: [], promotions: [], months: [] }));
    expect(textOf(empty)).toContain('Commit a note, and the journal begins with it.');
  });

  it('begins the year on the right where one writes from there', () => {
    const arabic = render(pageOf('journal'), { site: siteWith({ lang: 'ar' }) });
    const firstX = (text: string) => Number(/class="heat-\d" x="([\d.]+)%"/.exec(text)?.[1]);
    expect(firstX(html)).toBeLessThan(2);
    expect(firstX(arabic)).toBeGreaterThan(98);
  });
});

describe('a month of the journal', () => {
  const html = render(pageOf('month'));

  it('is named in the site’s language and tells its days', () => {
    expect(textOf(between(html, '<h1>', '</h1>'))).toBe('November 2026');
    expect(html.match(/class="journal-day"/g)).toHaveLength(2);
  });

  it('leads to its neighbours that have events', () => {
    expect(linksOf(between(html, '<nav class="journal-months"', '</nav>'))).toEqual([
      ['/learn/journal/2026/09/', 'Previous: September 2026'],
    ]);
  });
});
