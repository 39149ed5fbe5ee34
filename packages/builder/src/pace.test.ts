import { afterEach, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';

afterEach(() => vi.restoreAllMocks());

/** A pace that saw files which took so many milliseconds each. */
function paceOf(...took: readonly number[]): Pace {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pace = new Pace();
  for (const time of took) {
    pace.time(() => {
      now += time;
    });
  }
  return pace;
}

it.each<[string, readonly number[], boolean]>([
  ['nothing was done', [], false],
  ['files are fast', Array.from({ length: 1000 }, () => 0.4), false],
  ['the first takes its time', [45, ...Array.from({ length: 20 }, () => 0.1)], false],
  ['a single one takes very long', [60], true],
  ['files are slow', Array.from({ length: 60 }, () => 1.5), true],
])('a file system is slow where %s: no or yes', (_what, took, isSlow) => {
  expect(paceOf(...took).isSlow).toBe(isSlow);
});

it('gives what is done, and takes in what fails', () => {
  const pace = paceOf();
  expect(pace.time(() => 1)).toBe(1);
  expect(() =>
    pace.time(() => {
      throw new Error('gone');
    }),
  ).toThrow('gone');
});
