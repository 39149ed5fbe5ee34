import type { Element } from 'hast';

/** CSS pixels of each absolute unit (CSS Values 4, 6.2). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
};

/** The size of an SVG: as it says, else by its view box. Whole CSS pixels; null where it says neither. */
export function measureSvg({ properties }: Element): {
  readonly width: number | null;
  readonly height: number | null;
} {
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = String(properties['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : null;
  const width = readLength(properties['width']);
  const height = readLength(properties['height']);
  if (width !== null && height !== null) return round(width, height);
  if (ratio === null) return { width: null, height: null };
  if (width !== null) return round(width, width / ratio);
  if (height !== null) return round(height * ratio, height);
  return round(boxWidth, boxHeight);
}

function readLength(value: unknown): number | null {
  const match = /^\s*\+?((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|pc|in|cm|mm|q)?\s*$/iu.exec(
    String(value ?? ''),
  );
  const unit = units[(match?.[2] ?? '').toLowerCase()];
  const length = Number(match?.[1]) * (unit ?? Number.NaN);
  return Number.isFinite(length) && length > 0 ? length : null;
}

function round(width: number, height: number): { readonly width: number; readonly height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
