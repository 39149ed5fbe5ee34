import { Pen } from './outline.ts';
import { type Mask, rasterise } from './rasterise.ts';

/** The three layers as the ground shows them, from the surface down. */
export type Strata = readonly [Mask, Mask, Mask];

/** Curves are drawn in tenths of a pixel. */
const FINE = 10;

/** The waves of the site's mark: `c4-4 7 1 11-1s5-2 7-1`, of which 18 by 1 are the width of the ground by `wave`. */
const WAVE = [
  [0, 0],
  [4, -4],
  [7, 1],
  [11, -1],
  [15, -3],
  [16, -3],
  [18, -2],
] as const;

/**
 * Draws the ground of a card: three strata over its whole width, down to its lower edge.
 *
 * @param top where the surface begins at the left, pixels.
 * @param bottom the lower edge.
 * @param wave how high the waves are.
 */
export function drawStrata(width: number, top: number, bottom: number, wave: number): Strata {
  const gap = Math.round((bottom - top) / 14);
  const thickness = (bottom - top - 2 * gap) / 3;
  const draw = (index: 0 | 1 | 2): Mask => {
    const upper = top + index * (thickness + gap);
    return drawStratum(width, upper, index === 2 ? null : upper + thickness, bottom, wave);
  };
  return [draw(0), draw(1), draw(2)];
}

/** @param lower where its lower edge begins; null: it goes on below the card. */
function drawStratum(width: number, upper: number, lower: number | null, bottom: number, wave: number): Mask {
  const points = (height: number) =>
    WAVE.map(([x, y]) => [(x / 18) * width * FINE, (height + y * wave) * FINE] as const);
  const pen = new Pen();
  drawWave(pen, points(upper), 'move');
  if (lower === null) {
    pen.lineTo(width * FINE, bottom * FINE);
    pen.lineTo(0, bottom * FINE);
  } else drawWave(pen, points(lower).toReversed(), 'line');
  return rasterise(pen.finish(), 1 / FINE);
}

function drawWave(
  pen: Pen,
  points: readonly (readonly [x: number, y: number])[],
  begin: 'move' | 'line',
): void {
  const [first = [0, 0], ...rest] = points;
  if (begin === 'move') pen.moveTo(...first);
  else pen.lineTo(...first);
  for (let index = 0; index < rest.length; index += 3) {
    const [a = first, b = first, c = first] = rest.slice(index, index + 3);
    pen.cubicTo(...a, ...b, ...c);
  }
}

/** Draws the mark of a layer: a core out of the ground, with a part for each layer. The origin is its upper left corner. */
export function drawCore(size: number): Strata {
  const draw = (from: number, to: number): Mask => {
    const pen = new Pen();
    pen.moveTo(0, from * size);
    pen.lineTo(size, from * size);
    pen.lineTo(size, to * size);
    pen.lineTo(0, to * size);
    return rasterise(pen.finish(), 1);
  };
  return [draw(0, 0.28), draw(0.36, 0.64), draw(0.72, 1)];
}
