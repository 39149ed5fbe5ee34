import { describe, expect, it } from 'vitest';
import { sampleGrowth } from './learning-lists.ts';

const snapshot = (day: string, skim: number) => ({ day, layers: { skim, explore: 0, deepen: 0 } });

describe('sampleGrowth', () => {
  it('has nothing of nothing', () => {
    expect(sampleGrowth([], '2026-06-30')).toEqual([]);
  });

  it('has one day where everything began today', () => {
    expect(sampleGrowth([snapshot('2026-06-30', 3)], '2026-06-30')).toEqual([snapshot('2026-06-30', 3)]);
  });

  it('has every day of a short time, each with what was known by its end', () => {
    expect(sampleGrowth([snapshot('2026-06-27', 1), snapshot('2026-06-29', 4)], '2026-06-30')).toEqual([
      snapshot('2026-06-27', 1),
      snapshot('2026-06-28', 1),
      snapshot('2026-06-29', 4),
      snapshot('2026-06-30', 4),
    ]);
  });

  it('has sixty days of a long time, the first and today among them', () => {
    const sampled = sampleGrowth([snapshot('2016-01-01', 1), snapshot('2026-06-30', 9)], '2026-06-30');
    expect(sampled).toHaveLength(60);
    expect(sampled[0]).toEqual(snapshot('2016-01-01', 1));
    expect(sampled[58]?.layers.skim).toBe(1);
    expect(sampled[59]).toEqual(snapshot('2026-06-30', 9));
  });
});
