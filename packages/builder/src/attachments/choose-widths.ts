/** Widths of smaller versions, in pixels: a phone, a column of text, a column on a screen with fine pixels. */
const widths = [480, 960, 1600];

/** A version that is less narrower than this saves too little to be worth a file. */
const STEP = 1.25;

/**
 * Which versions a picture has. The widest is the picture's own width, where that is not much more, so that a browser
 * which prefers the modern format has not to take one with fewer pixels. A picture narrower than a phone has none.
 */
export function chooseWidths(width: number): readonly number[] {
  if (width <= 480) return [];
  const smaller = widths.filter((candidate) => candidate * STEP <= width);
  return smaller.length === widths.length ? smaller : [...smaller, width];
}
