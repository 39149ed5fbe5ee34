import type { SessionWeek, TrackWeek } from '@layerwise/builder';
import { h } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../components/view.ts';
import { data, site, siteWith } from '../test/fixtures.ts';
import { between, linksOf, textOf } from '../test/render.ts';
import { BalanceThroughTime } from './balance-through-time.tsx';
import { LayersThroughTime } from './layers-through-time.tsx';
import { SessionsThroughTime } from './sessions-through-time.tsx';
import { ToolPrincipleMap } from './tool-principle-map.tsx';
import { ToolsThroughYears } from './tools-through-years.tsx';
import { TopicsByLayer } from './topics-by-layer.tsx';

const view = viewOf(site);
const japanese = viewOf(siteWith({ lang: 'ja' }));

const week: TrackWeek = {
  week: '2026-W27',
  from: '2026-06-29',
  need: { notes: 1, minutes: 60 },
  want: { notes: 0, minutes: 20 },
};
const sessions: SessionWeek = {
  week: '2026-W27',
  from: '2026-06-29',
  sessions: 3,
  planned: 90,
  spent: 120,
  unplanned: 20,
  overruns: 1,
  outcomes: { summarize: 1, bookmark: 2, schedule: 0 },
};
const growth = [
  { day: '2026-01-01', layers: { skim: 3, explore: 1, deepen: 0 } },
  { day: '2026-06-30', layers: { skim: 2, explore: 4, deepen: 2 } },
];

const layersPicture = renderToStaticMarkup(h(LayersThroughTime, { view, growth }));
const balancePicture = renderToStaticMarkup(h(BalanceThroughTime, { view, byWeek: [week] }));
const sessionsPicture = renderToStaticMarkup(h(SessionsThroughTime, { view, weeks: [sessions] }));
const mapPicture = renderToStaticMarkup(h(ToolPrincipleMap, { view, tools: data.tools.tools }));

describe('a picture', () => {
  it.each([
    ['layers', layersPicture],
    ['balance', balancePicture],
    ['sessions', sessionsPicture],
    ['map', mapPicture],
  ])('of %s is said in words: a title and a description', (_, html) => {
    const [, title, description] =
      /role="img" aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"/.exec(html) ?? [];
    expect(textOf(between(html, `<title id="${title}">`, '</title>'))).not.toBe('');
    expect(textOf(between(html, `<desc id="${description}">`, '</desc>'))).not.toBe('');
  });

  it('of layers has its shares in a table, and leads to the layers', () => {
    expect(textOf(between(layersPicture, '<tbody>', '</tbody>'))).toBe(
      'January 1, 2026 75% 25% 0% 4 June 30, 2026 25% 50% 25% 8',
    );
    expect(linksOf(layersPicture).map(([href]) => href)).toEqual([
      '/learn/layers/skim/',
      '/learn/layers/explore/',
      '/learn/layers/deepen/',
    ]);
  });

  it('of the balance has its figures in a table, and leads to the tracks', () => {
    expect(textOf(between(balancePicture, '<tbody>', '</tbody>'))).toBe(
      'June 29, 2026 60 minutes, 1 note 20 minutes, 0 notes',
    );
    expect(linksOf(balancePicture).map(([href]) => href)).toEqual([
      '/learn/tracks/need/',
      '/learn/tracks/want/',
    ]);
  });

  it('of sessions tells plan, time, overruns and outcomes, and leads to what waits', () => {
    expect(textOf(between(sessionsPicture, '<tbody>', '</tbody>'))).toBe(
      'June 29, 2026 3 90 minutes 120 minutes 1 1 2 0',
    );
    expect(textOf(between(sessionsPicture, '<div class="legend">', '</div>'))).toBe(
      'Summarized 1 Bookmarked 2 Scheduled 0',
    );
    expect(linksOf(sessionsPicture).map(([href]) => href)).toEqual(['/learn/queue/', '/learn/queue/']);
  });

  it('of tools and principles leads to every one that it names', () => {
    const named = new Set(linksOf(mapPicture).map(([href]) => href));
    for (const tool of data.tools.tools.filter(({ principles }) => principles.length > 0)) {
      expect(named).toContain(tool.href);
      for (const principle of tool.principles) expect(named).toContain(principle.href);
    }
  });

  it('of topics has its figures in it', () => {
    const html = renderToStaticMarkup(h(TopicsByLayer, { view, topics: data.topics.topics }));
    expect(textOf(between(html, '<tbody>', '</tbody>'))).toContain('Transformers 1 1 2');
  });

  it('of years has the tool that came first above', () => {
    const html = renderToStaticMarkup(h(ToolsThroughYears, { view, tools: data.tools.tools }));
    const years = data.tools.tools.flatMap(({ since, title }) => (since === null ? [] : [{ since, title }]));
    const first = [...years].sort((a, b) => (a.since < b.since ? -1 : 1))[0];
    expect(linksOf(html)[0]?.[1]).toBe(first?.title);
  });

  it('invites where there is nothing to draw', () => {
    const empty = [
      renderToStaticMarkup(h(LayersThroughTime, { view, growth: [] })),
      renderToStaticMarkup(h(BalanceThroughTime, { view, byWeek: [] })),
      renderToStaticMarkup(h(SessionsThroughTime, { view, weeks: [] })),
      renderToStaticMarkup(h(ToolPrincipleMap, { view, tools: [] })),
      renderToStaticMarkup(h(ToolsThroughYears, { view, tools: [] })),
    ];
    for (const html of empty) expect(html).toMatch(/^<p class="empty">[^<]+<\/p>$/);
  });

  it('speaks the language of the site', () => {
    const html = renderToStaticMarkup(h(SessionsThroughTime, { view: japanese, weeks: [sessions] }));
    expect(html).toContain('<title id="sessions-through-time-title">セッションの移り変わり</title>');
  });
});
