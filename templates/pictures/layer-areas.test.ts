import { describe, expect, it } from 'vitest';
import { layOutAreas } from './layer-areas.ts';

const snapshot = (day: string, skim: number, explore: number, deepen: number) => ({
  day,
  layers: { skim, explore, deepen },
});

/** First and last point of a path's upper and lower edge, as they are written. */
const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];

describe('layOutAreas', () => {
  it('draws nothing where no note has a layer', () => {
    expect(layOutAreas([], 'ltr')).toBeNull();
    expect(layOutAreas([snapshot('2026-01-01', 0, 0, 0)], 'ltr')).toBeNull();
  });

  it('lays the shares upon each other, from skim at the surface to deepen in the ground', () => {
    const picture = layOutAreas([snapshot('2026-01-01', 4, 0, 0), snapshot('2026-12-31', 1, 1, 2)], 'ltr');
    expect(picture?.areas.map(({ layer, path }) => [layer, path])).toEqual([
      ['skim', 'M0,0H1000V100H0Z'],
      ['explore', 'M0,100L1000,25V100H0Z'],
      ['deepen', 'M0,100L1000,50V100H0Z'],
    ]);
  });

  it('runs from right to left where the language does', () => {
    const picture = layOutAreas([snapshot('2026-01-01', 1, 0, 0), snapshot('2026-12-31', 1, 0, 0)], 'rtl');
    expect(numbers(picture?.areas[0]?.path ?? '')[0]).toBe(1000);
    expect(picture?.marks.map(({ at }) => at)).toEqual(
      [...(picture?.marks ?? [])].map(({ at }) => at).sort((a, b) => b - a),
    );
  });

  it('draws a single day as if it had lasted', () => {
    const picture = layOutAreas([snapshot('2026-01-01', 1, 0, 1)], 'ltr');
    expect(picture?.areas[0]?.path).toBe('M0,0H1000V100H0Z');
    expect(picture?.areas[2]?.path).toBe('M0,50L1000,50V100H0Z');
    expect(picture?.marks).toEqual([{ date: '2026-01-01', at: 0.5 }]);
  });

  it('marks years over years, months over months, days over days', () => {
    const marks = (from: string, to: string) =>
      layOutAreas([snapshot(from, 1, 0, 0), snapshot(to, 1, 0, 0)], 'ltr')?.marks.map(({ date }) => date);
    expect(marks('2016-03-01', '2026-03-01')).toEqual(['2018', '2022', '2026']);
    expect(marks('2026-01-15', '2026-06-15')).toEqual(['2026-02', '2026-04', '2026-06']);
    expect(marks('2026-01-01', '2026-01-05')).toEqual(['2026-01-01', '2026-01-03', '2026-01-05']);
  });
});
