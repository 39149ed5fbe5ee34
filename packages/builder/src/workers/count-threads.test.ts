import { expect, test } from 'vitest';
import { countThreads } from './count-threads.ts';

test.each([
  [0, 8, 1],
  [60, 8, 1],
  [61, 8, 2],
  [5_000, 1, 1],
  [5_000, 2, 1],
  [10_000, 2, 1],
  [10_001, 2, 2],
  [5_000, 3, 2],
  [5_000, 4, 3],
  [5_000, 8, 6],
  [50_000, 8, 8],
])('%d notes on %d cores: %d threads', (notes, cores, threads) => {
  expect(countThreads(notes, cores)).toBe(threads);
});
