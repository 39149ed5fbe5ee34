import type { Outline } from './outline.ts';

/** A shape as pixels: how much of each it covers, 0 to 255. */
export interface Mask {
  /** Where its first pixel is, from the shape's origin. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly coverage: Uint8Array;
}

const nothing: Mask = { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array(0) };

/**
 * Fills an outline. For each pixel the area is known that the outline covers of it, exactly: each piece adds, to the
 * pixels that it crosses, what lies to the right of it in their row, and a sum from left to right does the rest. (The
 * way of the libraries font-rs and stb_truetype.) All arithmetic in it is exact by IEEE 754: the same on every machine.
 *
 * @param scale pixels for one unit of the outline.
 * @param x where the outline's origin lies, in pixels; a part of a pixel counts.
 */
export function rasterise(outline: Outline, scale: number, x = 0, y = 0): Mask {
  const points = Float64Array.from(outline, (value, index) => value * scale + (index % 2 === 0 ? x : y));
  if (points.length === 0) return nothing;
  const bounds = findBounds(points);
  const [left, top] = [Math.floor(bounds.left), Math.floor(bounds.top)];
  const width = Math.ceil(bounds.right) - left;
  const height = Math.ceil(bounds.bottom) - top;
  if (width === 0 || height === 0) return nothing;
  // One more column takes what lies to the right of the last pixel.
  const stride = width + 1;
  const areas = new Float64Array(stride * height + 1);
  for (let index = 0; index < points.length; index += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.subarray(index, index + 4);
    addPiece(areas, stride, x0 - left, y0 - top, x1 - left, y1 - top);
  }
  return { left, top, width, height, coverage: sumUp(areas, stride, width, height) };
}

function findBounds(points: Float64Array) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [index, value] of points.entries()) {
    if (index % 2 === 0) {
      bounds.left = Math.min(bounds.left, value);
      bounds.right = Math.max(bounds.right, value);
    } else {
      bounds.top = Math.min(bounds.top, value);
      bounds.bottom = Math.max(bounds.bottom, value);
    }
  }
  return bounds;
}

/** Cuts a piece at the rows of pixels. */
function addPiece(areas: Float64Array, stride: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottomY - topY);
  for (let row = Math.floor(topY); row < bottomY; row += 1) {
    const from = Math.max(topY, row);
    const to = Math.min(bottomY, row + 1);
    const fromX = topX + (from - topY) * slope;
    const toX = topX + (to - topY) * slope;
    addRow(areas, row * stride, direction * (to - from), Math.min(fromX, toX), Math.max(fromX, toX));
  }
}

/** Adds a piece within one row of pixels, `height` of it high, from `left` to `right`. */
function addRow(areas: Float64Array, start: number, height: number, left: number, right: number): void {
  const first = Math.floor(left);
  const last = Math.ceil(right);
  if (last <= first + 1) {
    const middle = (left + right) / 2 - first;
    add(areas, start + first, height * (1 - middle));
    add(areas, start + first + 1, height * middle);
    return;
  }
  // It crosses several pixels: what it has covered up to the right edge of each, less what it had before.
  const steep = height / (right - left);
  let covered = 0;
  let added = 0;
  for (let column = first; column < last; column += 1) {
    const from = Math.max(left, column);
    const to = Math.min(right, column + 1);
    const part = steep * (to - from);
    const area = covered + part * (column + 1 - (from + to) / 2);
    add(areas, start + column, area - added);
    covered += part;
    added = area;
  }
  add(areas, start + last, height - added);
}

function add(areas: Float64Array, index: number, value: number): void {
  areas[index] = (areas[index] ?? 0) + value;
}

/** Where outlines lie over each other, a pixel is covered once. */
function sumUp(areas: Float64Array, stride: number, width: number, height: number): Uint8Array {
  const coverage = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += areas[row * stride + column] ?? 0;
      coverage[row * width + column] = Math.min(255, Math.round(Math.abs(sum) * 255));
    }
  }
  return coverage;
}
