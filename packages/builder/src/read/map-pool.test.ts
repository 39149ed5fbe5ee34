import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapPool } from './map-pool.ts';

describe('mapPool', () => {
  it('gives results in the order of the list, and runs no more than asked for at once', async () => {
    let running = 0;
    let most = 0;
    const results = await mapPool(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 3, async (item, index) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 7 - index; turn > 0; turn -= 1) await setImmediate();
      running -= 1;
      return item.toUpperCase() + index;
    });
    expect(results).toEqual(['A0', 'B1', 'C2', 'D3', 'E4', 'F5', 'G6']);
    expect(most).toBe(3);
  });

  it('has nothing to do for an empty list', async () => {
    expect(await mapPool([], 3, () => Promise.reject(new Error('never')))).toEqual([]);
  });

  it('fails as the first of its runs does', async () => {
    await expect(mapPool([1, 2], 1, (item) => Promise.reject(new Error(`fault ${item}`)))).rejects.toThrow(
      'fault 1',
    );
  });
});
