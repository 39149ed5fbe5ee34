import { describe, expect, it } from 'vitest';
import { createRebuildLoop } from './rebuild-loop.ts';

/** A loop whose rebuilds end when they are told to. */
function startLoop() {
  const rebuilds: string[][] = [];
  const ends: (() => void)[] = [];
  const loop = createRebuildLoop((paths) => {
    rebuilds.push([...paths].sort());
    return new Promise((resolve) => ends.push(resolve));
  });
  const endOne = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { loop, rebuilds, endOne };
}

describe('createRebuildLoop', () => {
  it('starts at once', () => {
    const { loop, rebuilds } = startLoop();
    loop.request(['a']);
    expect(rebuilds).toEqual([['a']]);
  });

  it('does everything that came during a rebuild in one more', async () => {
    const { loop, rebuilds, endOne } = startLoop();
    loop.request(['a']);
    loop.request(['b', 'c']);
    loop.request(['c', 'd']);
    expect(rebuilds).toEqual([['a']]);
    await endOne();
    expect(rebuilds).toEqual([['a'], ['b', 'c', 'd']]);
    await endOne();
    await loop.idle();
    expect(rebuilds).toHaveLength(2);
  });

  it('starts again after it has been idle', async () => {
    const { loop, rebuilds, endOne } = startLoop();
    loop.request(['a']);
    await endOne();
    loop.request(['a']);
    expect(rebuilds).toEqual([['a'], ['a']]);
  });

  it('rebuilds though no path is named', () => {
    const { loop, rebuilds } = startLoop();
    loop.request([]);
    expect(rebuilds).toEqual([[]]);
  });

  it('forgets what waits, and what comes later, when it is stopped', async () => {
    const { loop, rebuilds, endOne } = startLoop();
    loop.request(['a']);
    loop.request(['b']);
    loop.stop();
    await endOne();
    await loop.idle();
    loop.request(['c']);
    await loop.idle();
    expect(rebuilds).toEqual([['a']]);
  });
});
