import { describe, expect, it } from 'vitest';
import { sketchVault, type VaultSketch } from '../../test/sketch-vault.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from './learn.ts';

const today = '2026-06-30';
const config = fillSiteConfig({ timeZone: 'Europe/Berlin', review: { skim: 30, explore: 60, deepen: 180 } });
const learnFrom = (sketch: VaultSketch, day = today) =>
  learn({ vault: sketchVault(sketch), history: null, today: day, config }).learning;
const queueOf = (sketch: VaultSketch, day = today) => learnFrom(sketch, day).queue;

const schedule = (date: string, due?: string) => ({
  date,
  minutes: 45,
  outcome: 'schedule' as const,
  ...(due === undefined ? {} : { due }),
});
const bookmark = (date: string) => ({ date, minutes: 45, outcome: 'bookmark' as const });
const summarize = (date: string) => ({ date, minutes: 45, outcome: 'summarize' as const });

describe('the queue', () => {
  it('has what is overdue first, then by due day, then undated, then bookmarks by age, then topics', () => {
    const queue = queueOf({
      newer: { sessions: [bookmark('2026-06-20')] },
      older: { sessions: [bookmark('2026-01-01')] },
      open: { sessions: [schedule('2026-06-01')] },
      soon: { sessions: [schedule('2026-06-01', '2026-07-02')] },
      late: { sessions: [schedule('2026-06-01', '2026-06-29')] },
      now: { sessions: [schedule('2026-06-01', '2026-06-30')] },
      t: { topics: ['young'], layer: 'skim', date: '2026-05-31' },
      u: { topics: ['old'], layer: 'skim', date: '2025-05-31' },
    });
    expect(queue.map(({ id, overdue, outcome }) => [id, overdue, outcome])).toEqual([
      ['late', true, 'schedule'],
      ['now', false, 'schedule'],
      ['soon', false, 'schedule'],
      ['open', false, 'schedule'],
      ['older', false, 'bookmark'],
      ['newer', false, 'bookmark'],
      ['old', false, 'next-layer'],
      ['young', false, 'next-layer'],
    ]);
    expect(queue.map(({ reason }) => reason)).toEqual([
      'Was due yesterday',
      'Due today',
      'Due on 2026-07-02, in 2 days',
      'Put on the schedule without a day on 2026-06-01, 29 days ago',
      'Bookmarked on 2026-01-01, 180 days ago',
      'Bookmarked on 2026-06-20, 10 days ago',
      'Skim since 2025-05-31; next, Explore: Read a paper or an article.',
      'Skim since 2026-05-31; next, Explore: Read a paper or an article.',
    ]);
  });

  it('looks at a note’s last session only, the later one of a day by its time, else by its place', () => {
    expect(queueOf({ a: { sessions: [summarize('2026-06-20'), bookmark('2026-06-10')] } })).toEqual([]);
    expect(queueOf({ a: { sessions: [summarize('2026-06-20'), bookmark('2026-06-20')] } })).toHaveLength(1);
    expect(
      queueOf({ a: { sessions: [summarize('2026-06-20T18:00'), bookmark('2026-06-20T09:00')] } }),
    ).toEqual([]);
    // 21:30 in UTC is 23:30 in Berlin.
    expect(
      queueOf({ a: { sessions: [bookmark('2026-06-20T21:30:00Z'), summarize('2026-06-20T22:30')] } }),
    ).toHaveLength(1);
  });

  it('does not know yet what is dated after today', () => {
    const sketch = { a: { sessions: [schedule('2026-06-01', '2026-06-10'), summarize('2026-06-20')] } };
    expect(queueOf(sketch, '2026-06-15')).toMatchObject([{ id: 'a', overdue: true }]);
    expect(queueOf(sketch, '2026-06-05')).toMatchObject([{ id: 'a', overdue: false }]);
    expect(queueOf(sketch, '2026-05-31')).toEqual([]);
    expect(queueOf(sketch, '2026-06-20')).toEqual([]);
  });

  it('knows the instant of a due time, on the site’s clock', () => {
    const [entry] = queueOf({ a: { sessions: [schedule('2026-01-01', '2026-12-24T18:00')] } });
    expect(entry).toMatchObject({ due: '2026-12-24', dueAt: '2026-12-24T17:00:00Z' });
  });

  it('takes a due day that is none of the calendar for no day', () => {
    expect(queueOf({ a: { sessions: [schedule('2026-01-01', '2026-02-30')] } })).toMatchObject([
      { due: null, overdue: false },
    ]);
  });

  it('asks for a topic’s next layer when the present one is old enough, and never after deepen', () => {
    const topic = (layer: 'skim' | 'explore' | 'deepen', date: string) =>
      queueOf({ a: { topics: ['t'], layer, date } });
    expect(topic('skim', '2026-06-01')).toEqual([]);
    expect(topic('skim', '2026-05-31')).toMatchObject([{ layer: 'explore', since: '2026-05-31' }]);
    expect(topic('explore', '2026-05-31')).toEqual([]);
    expect(topic('explore', '2026-05-01')).toMatchObject([{ layer: 'deepen' }]);
    expect(topic('deepen', '2000-01-01')).toEqual([]);
  });

  it('asks for the parts of a topic, not for the topic that only gathers them', () => {
    const queue = queueOf({ a: { topics: ['ml/nlp'], layer: 'skim', date: '2026-01-01' } });
    expect(queue.map(({ id }) => id)).toEqual(['ml/nlp']);
  });
});

describe('reviews', () => {
  it('are due a layer’s days after the note was last gone over', () => {
    const { reviews } = learnFrom({
      due: { layer: 'skim', date: '2026-05-31' },
      fresh: { layer: 'skim', date: '2026-06-01' },
      reviewed: { layer: 'skim', date: '2026-01-01', reviewed: ['2026-06-10', '2026-02-01'] },
      'read again': { layer: 'explore', date: '2026-01-01', sessions: [summarize('2026-04-01')] },
      deep: { layer: 'deepen', date: '2026-02-01' },
      undated: { layer: 'skim' },
      unlayered: { date: '2020-01-01' },
      'reviewed tomorrow': { layer: 'skim', date: '2026-01-01', reviewed: ['2026-07-01'] },
    });
    expect(reviews.map(({ id, last, due, overdueDays }) => [id, last, due, overdueDays])).toEqual([
      ['reviewed tomorrow', '2026-01-01', '2026-01-31', 150],
      ['read again', '2026-04-01', '2026-05-31', 30],
      ['due', '2026-05-31', '2026-06-30', 0],
    ]);
  });

  it('of the same day begin with the most linked', () => {
    const { reviews } = learnFrom({
      a: { layer: 'skim', date: '2026-01-01' },
      b: { layer: 'skim', date: '2026-01-01' },
      c: { links: ['b'] },
      d: { links: ['b', 'a'] },
    });
    expect(reviews.map(({ id, backlinks }) => [id, backlinks])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});

describe('a topic that stands still', () => {
  it('is one that nothing touched for its layer’s days and that can go deeper', () => {
    const { stuck } = learnFrom({
      a: { topics: ['skimmed'], layer: 'skim', date: '2026-05-31' },
      b: { topics: ['read'], layer: 'explore', date: '2026-01-01', updated: '2026-06-01' },
      c: { topics: ['built'], layer: 'deepen', date: '2020-01-01' },
      d: { topics: ['parent/part'], layer: 'explore', date: '2025-06-30' },
      e: { topics: ['named only'], date: '2020-01-01' },
    });
    expect(stuck).toEqual([
      { topic: 'parent/part', since: '2025-06-30', days: 365 },
      { topic: 'skimmed', since: '2026-05-31', days: 30 },
    ]);
  });
});

describe('what was read', () => {
  it('and not written up is told, the longest ago first', () => {
    const vault = sketchVault({
      written: { sessions: [bookmark('2026-06-01')], words: 40 },
      short: {
        sessions: [bookmark('2026-06-02'), summarize('2026-06-01')],
        words: 39,
        positions: { sessions: { line: 2, column: 1 } },
      },
      empty: { sessions: [bookmark('2026-05-02')], words: 0 },
      'not yet': { sessions: [bookmark('2026-07-02')], words: 0 },
      unread: { words: 0 },
    });
    const { learning, diagnostics } = learn({ vault, history: null, today, config });
    expect(
      learning.unwritten.map(({ id, sessions, minutes, last }) => [id, sessions, minutes, last]),
    ).toEqual([
      ['empty', 1, 45, '2026-05-02'],
      ['short', 2, 90, '2026-06-02'],
    ]);
    expect(
      diagnostics.map(({ rule, severity, path, line, message }) => [
        rule,
        severity,
        `${path}:${line}`,
        message,
      ]),
    ).toEqual([
      ['session-without-write-up', 'info', 'empty.md:1', "'empty' was read for 45 minutes and has 0 words."],
      ['session-without-write-up', 'info', 'short.md:2', "'short' was read for 90 minutes and has 39 words."],
    ]);
  });

  it('is summed up week by week: planned against spent, overruns and outcomes', () => {
    const { weeks } = learnFrom({
      a: {
        sessions: [
          // Sunday, on past midnight into Monday.
          { date: '2026-06-14T23:50', planned: 45, minutes: 60, outcome: 'schedule' },
          { date: '2026-06-29', planned: 45, minutes: 45, outcome: 'summarize' },
          { date: '2026-06-30', minutes: 25, outcome: 'bookmark' },
          { date: '2026-07-01', minutes: 500, outcome: 'bookmark' },
        ],
      },
    });
    const nothing = {
      sessions: 0,
      planned: 0,
      spent: 0,
      unplanned: 0,
      overruns: 0,
      outcomes: { summarize: 0, bookmark: 0, schedule: 0 },
    };
    expect(weeks).toEqual([
      {
        week: '2026-W24',
        from: '2026-06-08',
        sessions: 1,
        planned: 45,
        spent: 60,
        unplanned: 0,
        overruns: 1,
        outcomes: { summarize: 0, bookmark: 0, schedule: 1 },
      },
      { week: '2026-W25', from: '2026-06-15', ...nothing },
      { week: '2026-W26', from: '2026-06-22', ...nothing },
      {
        week: '2026-W27',
        from: '2026-06-29',
        sessions: 2,
        planned: 45,
        spent: 70,
        unplanned: 25,
        overruns: 0,
        outcomes: { summarize: 1, bookmark: 1, schedule: 0 },
      },
    ]);
  });

  it('is listed with the newest first, of one day the one written last', () => {
    const { sessions, taught } = learnFrom({
      b: { sessions: [bookmark('2026-06-01'), summarize('2026-06-01')] },
      a: {
        sessions: [bookmark('2026-06-02')],
        taught: [
          { date: '2026-05-01', where: 'at work' },
          { date: '2026-05-02', where: 'in town' },
        ],
      },
    });
    expect(sessions.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'bookmark'],
      ['b', 'summarize'],
      ['b', 'bookmark'],
    ]);
    expect(taught.map(({ day, where }) => [day, where])).toEqual([
      ['2026-05-02', 'in town'],
      ['2026-05-01', 'at work'],
    ]);
  });
});

describe('a layer', () => {
  it('of a note or a post without a topic is pointed out', () => {
    const { diagnostics } = learn({
      vault: sketchVault({
        a: { layer: 'skim', positions: { layer: { line: 2, column: 8 } } },
        b: { layer: 'skim', topics: ['t'] },
        'pages/c': { layer: 'skim' },
        'topics/d': { layer: 'skim' },
      }),
      history: null,
      today,
      config,
    });
    expect(
      diagnostics.map(({ rule, severity, path, line, column }) => [
        rule,
        severity,
        `${path}:${line}:${column}`,
      ]),
    ).toEqual([['layer-without-topic', 'info', 'a.md:2:8']]);
  });

  it('grows and shrinks through time', () => {
    const history = {
      events: [
        { type: 'promoted', path: 'a.md', date: '2026-02-01', time: 2, from: 'skim', to: 'explore' },
        { type: 'demoted', path: 'a.md', date: '2026-03-01', time: 3, from: 'explore' },
      ],
      dates: new Map(),
      formerPaths: new Map(),
    } as const;
    const vault = sketchVault({
      a: { date: '2026-01-01' },
      b: { layer: 'deepen', date: '2026-02-01' },
      c: { layer: 'skim', date: '2026-07-01' },
    });
    expect(learn({ vault, history, today, config }).learning.growth).toEqual([
      { day: '2026-01-01', layers: { skim: 1, explore: 0, deepen: 0 } },
      { day: '2026-02-01', layers: { skim: 0, explore: 1, deepen: 1 } },
      { day: '2026-03-01', layers: { skim: 0, explore: 0, deepen: 1 } },
    ]);
  });
});
