import type { Position } from './diagnostic.ts';

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Makes a function that turns offsets of a text into positions.
 * A line ends with LF, CR or CR LF, as in CommonMark (spec 0.31.2, section 2.1) and YAML 1.2 (section 5.4).
 *
 * @param text The text that offsets count in, in UTF-16 code units.
 * @returns A function from an offset (0 to the text's length) to its line and column, both from 1.
 */
export function locateIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(index + 1) !== lineFeed))
      starts.push(index + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
