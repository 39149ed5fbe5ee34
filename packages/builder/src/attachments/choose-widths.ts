/** Widths of smaller versions, in pixels: a phone, a column of text, a column on a screen with fine pixels. */
const widths = [480, 960, 1600];

/**
 * Which versions a picture has. The widest is the picture's own width, where that is less, so that a browser which
 * prefers the modern format has not to take a smaller one. A picture narrower than a phone has none.
 */
export function chooseWidths(width: number): readonly number[] {
  const smaller = widths.filter((candidate) => candidate < width);
  if (smaller.length === 0) return [];
  return smaller.length === widths.length ? widths : [...smaller, width];
}
