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

/** The rows of a picture as they are written: a filter, and two pixels a byte. */
const show = (picture: IndexedPicture) => picture.rows.toString('hex');

describe('IndexedPicture', () => {
  it('lays a shape in the colours of a ramp, by how much of a pixel it covers', () => {
    const picture = new IndexedPicture(8, 1);
    picture.lay(mask([0, 42, 43, 127, 128, 212, 213, 255], 8), 0, 0, ramp);
    expect(show(picture)).toBe('0000445566');
  });

  it('lays it where it belongs', () => {
    const picture = new IndexedPicture(3, 3);
    picture.lay(mask([255], 1, 1, -1), 1, 2, ramp);
    expect(show(picture)).toBe('000000' + '000060' + '000000');
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
    expect(show(picture)).toBe('0060' + '0000');
    picture.lay(square, 1, 1, ramp);
    expect(show(picture)).toBe('0060' + '0006');
  });

  it('leaves the stronger colour where shapes meet', () => {
    const picture = new IndexedPicture(2, 1);
    picture.lay(mask([255, 100], 2), 0, 0, ramp);
    picture.lay(mask([100, 255], 2), 0, 0, ramp);
    expect(show(picture)).toBe('0066');
  });

  it('begins as another is, and leaves that one alone', () => {
    const picture = new IndexedPicture(2, 1);
    picture.lay(mask([255], 1), 0, 0, ramp);
    const other = new IndexedPicture(2, 1);
    other.lay(mask([255, 255], 2), 0, 0, ramp);
    other.begin(picture);
    expect(show(other)).toBe('0060');
    other.lay(mask([255], 1), 1, 0, ramp);
    expect([show(picture), show(other)]).toEqual(['0060', '0066']);
  });
});
