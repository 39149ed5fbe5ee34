import { describe, expect, it } from 'vitest';
import { sketchVault, type VaultSketch } from '../../test/sketch-vault.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { weighTracks } from './balance.ts';
import { checkBalance } from './checks.ts';
import { readFacts } from './known-facts.ts';
import { learn } from './learn.ts';
import type { QueueEntry } from './learning.ts';
import { suggestForStarved } from './suggestion.ts';

const today = '2026-06-30';
const config = fillSiteConfig({ balance: { share: 0.25, weeks: 4 } });

const factsOf = (sketch: VaultSketch) =>
  readFacts(sketchVault(sketch), null, { today, timeZone: 'UTC' }).facts;
const weigh = (sketch: VaultSketch) => weighTracks(factsOf(sketch), today, config);

const session = (date: string, minutes: number) => ({ date, minutes, outcome: 'summarize' as const });

describe('weighTracks', () => {
  it('counts notes by their date and minutes by their session, in a window that ends with today', () => {
    const balance = weigh({
      // The first day of four weeks, and the day before it.
      a: {
        track: 'need',
        date: '2026-06-03',
        sessions: [session('2026-06-02', 10), session('2026-06-30', 20)],
      },
      b: { track: 'want', date: '2026-06-02', sessions: [session('2026-07-01', 99)] },
      c: { date: '2026-06-20', sessions: [session('2026-06-20', 50)] },
    });
    expect(balance).toMatchObject({
      weeks: 4,
      need: { notes: 1, minutes: 20 },
      want: { notes: 0, minutes: 0 },
      allTime: { need: { notes: 1, minutes: 30 }, want: { notes: 1, minutes: 0 } },
      windows: [
        { weeks: 4, need: { notes: 1, minutes: 20 }, want: { notes: 0, minutes: 0 } },
        { weeks: 12, need: { notes: 1, minutes: 30 }, want: { notes: 1, minutes: 0 } },
      ],
    });
  });

  it('goes calendar week by calendar week from the first to today’s', () => {
    const { byWeek } = weigh({
      a: { track: 'need', date: '2026-06-14', sessions: [session('2026-06-30', 20)] },
      b: { track: 'want', date: '2026-06-22' },
    });
    expect(byWeek).toEqual([
      {
        week: '2026-W24',
        from: '2026-06-08',
        need: { notes: 1, minutes: 0 },
        want: { notes: 0, minutes: 0 },
      },
      {
        week: '2026-W25',
        from: '2026-06-15',
        need: { notes: 0, minutes: 0 },
        want: { notes: 0, minutes: 0 },
      },
      {
        week: '2026-W26',
        from: '2026-06-22',
        need: { notes: 0, minutes: 0 },
        want: { notes: 1, minutes: 0 },
      },
      {
        week: '2026-W27',
        from: '2026-06-29',
        need: { notes: 0, minutes: 20 },
        want: { notes: 0, minutes: 0 },
      },
    ]);
  });
});

describe('a track', () => {
  const need = (...days: readonly string[]) => ({
    track: 'need' as const,
    sessions: days.map((day) => session(day, 60)),
  });
  const want = (minutes: number, ...days: readonly string[]) => ({
    track: 'want' as const,
    sessions: days.map((day) => session(day, minutes)),
  });
  const weeks = ['2026-06-30', '2026-06-23', '2026-06-16', '2026-06-09'];

  it('starves when its share was too small in every week', () => {
    expect(weigh({ a: need(...weeks), b: want(19, ...weeks) }).starved).toBe('want');
    expect(weigh({ a: need(...weeks) }).starved).toBe('want');
  });

  it('does not starve at the share itself, nor when one week was enough', () => {
    expect(weigh({ a: need(...weeks), b: want(20, ...weeks) }).starved).toBeNull();
    expect(weigh({ a: need(...weeks), b: want(60, '2026-06-17') }).starved).toBeNull();
  });

  it('is not judged by weeks in which nothing was learnt', () => {
    expect(weigh({ a: need('2026-06-30', '2026-06-09') }).starved).toBe('want');
  });

  it('is not judged by a single week out of four, nor by none', () => {
    expect(weigh({ a: need('2026-06-30') }).starved).toBeNull();
    expect(weigh({}).starved).toBeNull();
  });

  it('gets a timebox for a new note without a session', () => {
    const dated = (date: string) => ({ track: 'want' as const, date });
    expect(weigh({ a: need(...weeks), b: dated('2026-06-18') }).starved).toBeNull();
    expect(weigh({ a: dated('2026-06-30'), b: dated('2026-06-22') }).starved).toBe('need');
  });

  it('that starves is spoken for, with the next of its own from the queue', () => {
    const facts = factsOf({ a: need(...weeks), b: { track: 'want' } });
    const entry: QueueEntry = {
      id: 'b',
      title: 'Bees',
      url: '/b/',
      outcome: 'bookmark',
      due: null,
      dueAt: null,
      overdue: false,
      layer: null,
      since: '2026-01-01',
      plan: null,
      reason: '',
    };
    const balance = weighTracks(facts, today, config);
    const queue = [{ ...entry, id: 'a', title: 'Not this' }, entry];
    expect(suggestForStarved(balance, queue, facts, new Map())).toBe(entry);
    expect(checkBalance(balance, entry, config)).toEqual([
      {
        path: '',
        line: 1,
        column: 1,
        severity: 'info',
        rule: 'balance',
        message: "'Want to learn' got less than 25 % in each of the last 4 weeks.",
        hint: "Next from the queue: 'Bees'.",
      },
    ]);
    expect(checkBalance(balance, null, config)).toMatchObject([
      { hint: 'One timebox on that track next week sets it right.' },
    ]);
    expect(suggestForStarved({ ...balance, starved: null }, queue, facts, new Map())).toBeNull();
    expect(checkBalance({ ...balance, starved: null }, entry, config)).toEqual([]);
  });

  it('is spoken for by a topic of its own that waits for its next layer, where no note waits', () => {
    const weeksAgo = weeks.map((date) => session(date, 30));
    const { learning, diagnostics } = learn({
      vault: sketchVault({
        a: { track: 'need', date: '2026-01-01', sessions: weeksAgo },
        b: { track: 'want', layer: 'skim', date: '2026-01-01', topics: ['Bees'] },
      }),
      history: null,
      today,
      config,
    });
    expect(learning.suggestion).toMatchObject({ id: 'Bees', outcome: 'next-layer', layer: 'explore' });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'balance', hint: "Next from the queue: 'Bees'." }),
    );
  });
});
