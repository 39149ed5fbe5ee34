import type { SessionWeek, TrackWeek } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { layOutBalance } from './balance-bars.ts';
import { layOutSessions } from './session-bars.ts';

const track = (
  from: string,
  need: readonly [number, number],
  want: readonly [number, number],
): TrackWeek => ({
  week: '',
  from,
  need: { notes: need[0], minutes: need[1] },
  want: { notes: want[0], minutes: want[1] },
});

const sessions = (from: string, planned: number, spent: number, overruns = 0): SessionWeek => ({
  week: '',
  from,
  sessions: spent > 0 ? 1 : 0,
  planned,
  spent,
  unplanned: 0,
  overruns,
  outcomes: { summarize: spent > 0 ? 1 : 0, bookmark: 0, schedule: 0 },
});

describe('layOutBalance', () => {
  it('draws nothing where no note names a track', () => {
    expect(layOutBalance([], 'ltr')).toBeNull();
    expect(layOutBalance([track('2026-06-01', [0, 0], [0, 0])], 'ltr')).toBeNull();
  });

  it('puts need above the line and want below it, at one scale', () => {
    const picture = layOutBalance(
      [track('2026-06-01', [1, 60], [0, 0]), track('2026-06-08', [0, 30], [2, 20])],
      'ltr',
    );
    expect(picture).toMatchObject({ unit: 'week', measure: 'minutes', middle: 0.75 });
    expect(picture?.columns.map(({ date, top, bottom }) => [date, top, bottom])).toEqual([
      ['2026-06-01', 0, 0.75],
      ['2026-06-08', 0.375, 1],
    ]);
  });

  it('counts new notes where nobody counted minutes', () => {
    const picture = layOutBalance([track('2026-06-01', [3, 0], [1, 0])], 'ltr');
    expect(picture).toMatchObject({ measure: 'notes', middle: 0.75 });
  });

  it('runs from right to left where the language does', () => {
    const weeks = [track('2026-06-01', [1, 0], [0, 0]), track('2026-06-08', [1, 0], [0, 0])];
    const [first, second] = layOutBalance(weeks, 'rtl')?.columns ?? [];
    expect((first?.x ?? 0) > (second?.x ?? 1)).toBe(true);
  });

  it('keeps every minute when it takes weeks together', () => {
    const weeks = Array.from({ length: 500 }, (_, index) =>
      track(
        new Date(Date.parse('2016-01-04') + index * 7 * 86_400_000).toISOString().slice(0, 10),
        [0, index],
        [0, 1],
      ),
    );
    const picture = layOutBalance(weeks, 'ltr');
    expect(picture?.unit).toBe('year');
    expect(picture?.columns.reduce((sum, { figures }) => sum + figures.need.minutes, 0)).toBe(
      (499 * 500) / 2,
    );
    expect(picture?.columns.reduce((sum, { figures }) => sum + figures.want.minutes, 0)).toBe(500);
  });
});

describe('layOutSessions', () => {
  it('draws nothing where nothing was read', () => {
    expect(layOutSessions([], 'ltr')).toBeNull();
  });

  it('lays the minutes spent beside the plan, at one scale', () => {
    const picture = layOutSessions(
      [sessions('2026-06-01', 45, 90, 1), sessions('2026-06-08', 0, 45), sessions('2026-06-15', 0, 0)],
      'ltr',
    );
    expect(picture?.columns.map(({ date, spentTop, plannedAt }) => [date, spentTop, plannedAt])).toEqual([
      ['2026-06-01', 0, 0.5],
      ['2026-06-08', 0.5, null],
      ['2026-06-15', 1, null],
    ]);
  });

  it('has room for a plan that was longer than the reading', () => {
    expect(layOutSessions([sessions('2026-06-01', 60, 30)], 'ltr')?.columns[0]).toMatchObject({
      spentTop: 0.5,
      plannedAt: 0,
    });
  });

  it('sums up what it takes together', () => {
    const weeks = Array.from({ length: 60 }, (_, index) =>
      sessions(
        new Date(Date.parse('2025-01-06') + index * 7 * 86_400_000).toISOString().slice(0, 10),
        45,
        50,
        1,
      ),
    );
    const picture = layOutSessions(weeks, 'ltr');
    expect(picture?.unit).toBe('month');
    expect(picture?.columns[0]).toMatchObject({
      date: '2025-01',
      sessions: 4,
      planned: 180,
      spent: 200,
      overruns: 4,
      outcomes: { summarize: 4 },
    });
  });
});
