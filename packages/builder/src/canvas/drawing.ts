import type { CanvasColor } from './canvas.ts';

/** A class for the theme's colours; others stand in the element itself. */
export function colorClass(color: CanvasColor | null): string {
  if (color === null) return '';
  return color.type === 'preset' ? ` canvas-color-${color.number}` : ' canvas-color-own';
}

/** Two digits after the point: no eye sees more. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
