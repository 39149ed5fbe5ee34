import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../journal/event.ts';
import { readLayerSteps } from './layer-steps.ts';

const promotion = (date: string, from: string | undefined, to: string | undefined): HistoryEvent => ({
  type: 'promoted',
  path: 'a.md',
  date,
  time: Date.parse(date) / 1000,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

describe('readLayerSteps', () => {
  it('takes the note’s own date where no commit tells more', () => {
    expect(readLayerSteps('explore', '2026-01-01', '2026-01-01', [])).toEqual([
      { day: '2026-01-01', layer: 'explore' },
    ]);
  });

  it('knows no step of a note without a layer, or without a date', () => {
    expect(readLayerSteps(null, '2026-01-01', '2026-01-01', [])).toEqual([]);
    expect(readLayerSteps('skim', null, null, [])).toEqual([]);
  });

  it('follows promotions, in whatever order they come, from the note’s first day', () => {
    const events = [promotion('2026-03-01', 'explore', 'deepen'), promotion('2026-02-01', 'skim', 'explore')];
    expect(readLayerSteps('deepen', '2026-03-02', '2026-01-01', events)).toEqual([
      { day: '2026-01-01', layer: 'skim' },
      { day: '2026-02-01', layer: 'explore' },
      { day: '2026-03-01', layer: 'deepen' },
    ]);
  });

  it('begins with the first layer that the note was given', () => {
    expect(
      readLayerSteps('skim', '2026-01-01', '2026-01-01', [promotion('2026-02-01', undefined, 'skim')]),
    ).toEqual([{ day: '2026-02-01', layer: 'skim' }]);
  });

  it('follows the way back, and a layer taken away', () => {
    const events = [promotion('2026-02-01', 'deepen', 'skim'), promotion('2026-03-01', 'skim', undefined)];
    expect(readLayerSteps(null, '2026-01-01', '2026-01-01', events)).toEqual([
      { day: '2026-01-01', layer: 'deepen' },
      { day: '2026-02-01', layer: 'skim' },
      { day: '2026-03-01', layer: null },
    ]);
  });

  it('never begins after the first promotion', () => {
    expect(
      readLayerSteps('explore', '2026-06-01', '2026-06-01', [promotion('2026-02-01', 'skim', 'explore')])[0],
    ).toEqual({
      day: '2026-02-01',
      layer: 'skim',
    });
  });
});
