import { describe, expect, it } from 'vitest';
import { Pen } from './outline.ts';
import { rasterise } from './rasterise.ts';

function square(left: number, top: number, right: number, bottom: number): Pen {
  const pen = new Pen();
  pen.moveTo(left, top);
  pen.lineTo(right, top);
  pen.lineTo(right, bottom);
  pen.lineTo(left, bottom);
  return pen;
}

const rows = ({ coverage, width }: ReturnType<typeof rasterise>) =>
  Array.from({ length: coverage.length / width }, (_, row) => [
    ...coverage.slice(row * width, (row + 1) * width),
  ]);

describe('rasterise', () => {
  it('covers whole pixels wholly', () => {
    const mask = rasterise(square(1, 2, 3, 4).finish(), 1);
    expect(mask).toMatchObject({ left: 1, top: 2, width: 2, height: 2 });
    expect(rows(mask)).toEqual([
      [255, 255],
      [255, 255],
    ]);
  });

  it('covers parts of pixels by their area', () => {
    const mask = rasterise(square(0.5, 0.5, 2, 1).finish(), 1);
    expect(rows(mask)).toEqual([[64, 128]]);
  });

  it('knows the area under a slanting edge over several pixels', () => {
    const pen = new Pen();
    pen.moveTo(0, 0);
    pen.lineTo(4, 1);
    pen.lineTo(0, 1);
    const shares = [7 / 8, 5 / 8, 3 / 8, 1 / 8].map((share) => Math.round(share * 255));
    expect(rows(rasterise(pen.finish(), 1))).toEqual([shares]);
  });

  it('does not care which way round an outline goes', () => {
    const pen = new Pen();
    pen.moveTo(0, 0);
    pen.lineTo(0, 2);
    pen.lineTo(2, 2);
    pen.lineTo(2, 0);
    expect(rasterise(pen.finish(), 1)).toEqual(rasterise(square(0, 0, 2, 2).finish(), 1));
  });

  it('leaves a hole where an inner outline goes the other way', () => {
    const pen = square(0, 0, 3, 3);
    pen.moveTo(1, 1);
    pen.lineTo(1, 2);
    pen.lineTo(2, 2);
    pen.lineTo(2, 1);
    expect(rows(rasterise(pen.finish(), 1))).toEqual([
      [255, 255, 255],
      [255, 0, 255],
      [255, 255, 255],
    ]);
  });

  it('covers once where two outlines lie over each other', () => {
    const pen = square(0, 0, 2, 1);
    pen.moveTo(1, 0);
    pen.lineTo(3, 0);
    pen.lineTo(3, 1);
    pen.lineTo(1, 1);
    expect(rows(rasterise(pen.finish(), 1))).toEqual([[255, 255, 255]]);
  });

  it('moves and scales', () => {
    const mask = rasterise(square(0, 0, 1, 1).finish(), 2, 10.5, -3);
    expect(mask).toMatchObject({ left: 10, top: -3, width: 3, height: 2 });
    expect(rows(mask)).toEqual([
      [128, 255, 128],
      [128, 255, 128],
    ]);
  });

  it('fills a circle to its area', () => {
    const circle = new Pen();
    const k = 55.228475;
    circle.moveTo(100, 0);
    circle.cubicTo(100, k, k, 100, 0, 100);
    circle.cubicTo(-k, 100, -100, k, -100, 0);
    circle.cubicTo(-100, -k, -k, -100, 0, -100);
    circle.cubicTo(k, -100, 100, -k, 100, 0);
    const { coverage } = rasterise(circle.finish(), 1);
    const area = coverage.reduce((sum, value) => sum + value, 0) / 255;
    expect(area).toBeGreaterThan(100 * 100 * Math.PI * 0.985);
    expect(area).toBeLessThan(100 * 100 * Math.PI * 1.001);
  });

  it('makes nothing of nothing, of a point and of a line', () => {
    expect(rasterise([], 1).coverage).toHaveLength(0);
    expect(rasterise([1, 1, 1, 1], 1).coverage).toHaveLength(0);
    expect(rasterise([1, 1, 5, 1, 5, 1, 1, 1], 1).coverage).toHaveLength(0);
  });
});
