import { describe, expect, it } from 'vitest';
import { IndexedPicture } from './indexed-picture.ts';
import type { Mask } from './rasterise.ts';

const mask = (coverage: readonly number[], width: number, left = 0, top = 0): Mask => ({
  left,
  top,
  width,
  height: coverage.length / width,
  coverage: Uint8Array.from(coverage),
});
const ramp = { first: 4, steps: 3 };

describe('IndexedPicture', () => {
  it('lays a shape in the colours of a ramp, by how much of a pixel it covers', () => {
    const picture = new IndexedPicture(8, 1);
    picture.lay(mask([0, 42, 43, 127, 128, 212, 213, 255], 8), 0, 0, ramp);
    expect([...picture.pixels]).toEqual([0, 0, 4, 4, 5, 5, 6, 6]);
  });

  it('lays it where it belongs', () => {
    const picture = new IndexedPicture(3, 3);
    picture.lay(mask([255], 1, 1, -1), 1, 2, ramp);
    expect([...picture.pixels]).toEqual([0, 0, 0, 0, 0, 6, 0, 0, 0]);
  });

  it('cuts off what lies outside', () => {
    const picture = new IndexedPicture(2, 2);
    const square = mask([255, 255, 255, 255], 2);
    for (const [x, y] of [
      [-1, -1],
      [9, 0],
      [0, 9],
      [-9, -9],
    ] as const)
      picture.lay(square, x, y, ramp);
    expect([...picture.pixels]).toEqual([6, 0, 0, 0]);
    picture.lay(square, 1, 1, ramp);
    expect([...picture.pixels]).toEqual([6, 0, 0, 6]);
  });

  it('leaves the stronger colour where shapes meet', () => {
    const picture = new IndexedPicture(2, 1);
    picture.lay(mask([255, 100], 2), 0, 0, ramp);
    picture.lay(mask([100, 255], 2), 0, 0, ramp);
    expect([...picture.pixels]).toEqual([6, 6]);
  });

  it('begins as another is, and leaves that one alone', () => {
    const picture = new IndexedPicture(2, 1);
    picture.lay(mask([255], 1), 0, 0, ramp);
    const copy = new IndexedPicture(2, 1);
    copy.lay(mask([255, 255], 2), 0, 0, ramp);
    copy.begin(picture);
    expect([...copy.pixels]).toEqual([6, 0]);
    copy.lay(mask([255], 1), 1, 0, ramp);
    expect([[...picture.pixels], [...copy.pixels]]).toEqual([
      [6, 0],
      [6, 6],
    ]);
  });
});
