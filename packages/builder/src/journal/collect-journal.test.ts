import { describe, expect, it } from 'vitest';
import { collectJournal, type JournalNote } from './collect-journal.ts';
import type { History, HistoryEvent } from './event.ts';
import { drawHeatMap } from './heat-map.ts';
import { findStreak, findWeekStreak } from './streak.ts';

const notes: readonly JournalNote[] = ['a', 'b'].map((id) => ({
  path: `${id}.md`,
  id,
  title: id.toUpperCase(),
  href: `/${id}/`,
}));

function event(date: string, type: HistoryEvent['type'], more: Partial<HistoryEvent> = {}): HistoryEvent {
  return { type, path: 'a.md', date, time: Date.parse(date) / 1000, ...more };
}

function historyOf(events: readonly HistoryEvent[], more: Partial<History> = {}): History {
  return { events, dates: new Map(), formerPaths: new Map(), ...more };
}

const words = (added: number, removed: number) => ({ words: { added, removed } });

describe('collectJournal', () => {
  it('tells days newest first, and the events of a day as they happened', () => {
    const history = historyOf([
      event('2026-01-01', 'created', words(5, 0)),
      event('2026-01-03', 'created', { path: 'b.md', ...words(7, 0) }),
      event('2026-01-03', 'promoted', { from: 'skim', to: 'deepen' }),
    ]);
    const journal = collectJournal(history, notes, '2026-01-03');
    expect(journal.days).toEqual([
      {
        date: '2026-01-03',
        events: [
          { type: 'created', id: 'b', title: 'B', href: '/b/', date: '2026-01-03', ...words(7, 0) },
          {
            type: 'promoted',
            id: 'a',
            title: 'A',
            href: '/a/',
            date: '2026-01-03',
            from: 'skim',
            to: 'deepen',
          },
        ],
      },
      {
        date: '2026-01-01',
        events: [{ type: 'created', id: 'a', title: 'A', href: '/a/', date: '2026-01-01', ...words(5, 0) }],
      },
    ]);
    expect(journal.events.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'promoted a',
      'created b',
      'created a',
    ]);
    expect(journal.promotions.map(({ to }) => to)).toEqual(['deepen']);
    expect(journal.byNote.get('a')?.map(({ type }) => type)).toEqual(['promoted', 'created']);
    expect(journal.totals.events).toMatchObject({ created: 2, promoted: 1, edited: 0 });
    expect(journal.totals).toMatchObject({ days: 2, words: { added: 12, removed: 0 } });
    expect(journal.today.days).toBe(1);
    expect(journal.months.map(({ month, totals }) => [month, totals.days])).toEqual([['2026-01', 2]]);
  });

  it('leaves out what is of no public note', () => {
    const history = historyOf([event('2026-01-01', 'created', { path: 'secret.md' })]);
    expect(collectJournal(history, notes, '2026-01-01')).toMatchObject({
      days: [],
      streak: { current: 0, longest: 0 },
    });
  });

  it('puts the edits of a note on one day together, with the subjects of their commits', () => {
    const history = historyOf(
      [
        event('2026-01-01', 'edited', { commit: 'x', ...words(3, 1) }),
        event('2026-01-01', 'edited', { commit: 'y', path: 'b.md', ...words(1, 0) }),
        event('2026-01-01', 'edited', { commit: 'y', ...words(2, 2) }),
        event('2026-01-01', 'edited', { uncommitted: true, ...words(1, 0) }),
        event('2026-01-02', 'edited', { commit: 'z', ...words(1, 0) }),
      ],
      {
        messages: new Map([
          ['x', { subject: 'First', paths: ['a.md'] }],
          ['y', { subject: 'Second', paths: ['a.md', 'b.md'] }],
        ]),
      },
    );
    const [second, first] = collectJournal(history, notes, '2026-01-02').days;
    expect(second?.events).toHaveLength(1);
    expect(
      first?.events.map(({ id, words, messages, uncommitted }) => ({ id, words, messages, uncommitted })),
    ).toEqual([
      { id: 'a', words: { added: 5, removed: 3 }, messages: ['First', 'Second'], uncommitted: undefined },
      { id: 'b', words: { added: 1, removed: 0 }, messages: ['Second'], uncommitted: undefined },
      { id: 'a', words: { added: 1, removed: 0 }, messages: undefined, uncommitted: true },
    ]);
  });

  it('names authors only where there are several', () => {
    const alone = historyOf([event('2026-01-01', 'created', { author: 'Ada' })]);
    expect(collectJournal(alone, notes, '2026-01-01').events[0]?.author).toBeUndefined();
    const goingOn = historyOf([...alone.events, event('2026-01-02', 'edited', { uncommitted: true })]);
    expect(collectJournal(goingOn, notes, '2026-01-02').events.map(({ author }) => author)).toEqual([
      undefined,
      undefined,
    ]);
    const two = historyOf([
      ...alone.events,
      event('2026-01-02', 'edited', { author: 'Grace', ...words(1, 0) }),
    ]);
    expect(collectJournal(two, notes, '2026-01-02').events.map(({ author }) => author)).toEqual([
      'Grace',
      'Ada',
    ]);
  });

  it('counts this week from Monday to today', () => {
    const history = historyOf(
      // The third of January 2026 is a Saturday.
      ['2025-12-28', '2025-12-29', '2026-01-02', '2026-01-03', '2026-01-04'].map((date) =>
        event(date, 'session'),
      ),
    );
    const journal = collectJournal(history, notes, '2026-01-03');
    expect(journal.thisWeek.events.session).toBe(3);
    expect(journal.today.events.session).toBe(1);
    expect(journal.months.map(({ month }) => month)).toEqual(['2026-01', '2025-12']);
  });
});

describe('a streak of days', () => {
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-10', '2026-03-11'];

  it('is longest where no day is missing, over the end of a month too', () => {
    expect(findStreak(days, '2026-03-20')).toEqual({ current: 0, longest: 3 });
  });

  it('goes on today if it went on yesterday', () => {
    expect(findStreak(days, '2026-03-11').current).toBe(2);
    expect(findStreak(days, '2026-03-12').current).toBe(2);
    expect(findStreak(days, '2026-03-13').current).toBe(0);
  });

  it('does not know the future', () => {
    expect(findStreak(days, '2026-02-28')).toEqual({ current: 2, longest: 2 });
    expect(findStreak([], '2026-02-28')).toEqual({ current: 0, longest: 0 });
  });
});

describe('a streak of weeks', () => {
  it('needs one day in each, from Monday to Sunday', () => {
    // Sunday, Monday, and the Sunday of the week after.
    const days = ['2026-01-04', '2026-01-05', '2026-01-18'];
    expect(findWeekStreak(days, '2026-01-18')).toEqual({ current: 3, longest: 3 });
    expect(findWeekStreak(days, '2026-01-25')).toEqual({ current: 3, longest: 3 });
    expect(findWeekStreak(days, '2026-01-26')).toEqual({ current: 0, longest: 3 });
  });
});

describe('the heat map', () => {
  const busy = (date: string, count: number) => ({
    date,
    events: Array.from(
      { length: count },
      () => ({ type: 'edited', id: 'a', title: 'A', href: '/', date }) as const,
    ),
  });

  it('has 53 weeks from Monday, the last up to today', () => {
    // A Wednesday.
    const { weeks } = drawHeatMap([], '2026-03-11');
    expect(weeks).toHaveLength(53);
    expect(weeks[0]?.[0]?.date).toBe('2025-03-10');
    expect(weeks.slice(0, -1).every((week) => week.length === 7)).toBe(true);
    expect(weeks.at(-1)?.map(({ date }) => date)).toEqual(['2026-03-09', '2026-03-10', '2026-03-11']);
  });

  it('shades days by quarters of the active ones', () => {
    const days = [1, 2, 3, 100].map((count, index) => busy(`2026-03-0${index + 1}`, count));
    const heats = drawHeatMap(days, '2026-03-05')
      .weeks.flat()
      .filter(({ date }) => date >= '2026-03-01');
    expect(heats.map(({ heat }) => heat)).toEqual([1, 2, 3, 4, 0]);
    expect(heats.map(({ events }) => events)).toEqual([1, 2, 3, 100, 0]);
  });
});
