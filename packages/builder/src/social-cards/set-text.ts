import { breakLines, fillLines, type Line, type LinePiece } from './break-lines.ts';
import { cleanText } from './clean-text.ts';
import type { PlacedGlyph, ShapedWord, Typeface } from './typeface.ts';

/** A line of text, ready to be drawn. */
export interface SetLine {
  /** Where they stand is in parts of the size. */
  readonly glyphs: readonly PlacedGlyph[];
  /** Pixels. */
  readonly width: number;
}

/** A text in lines. */
export interface SetText {
  readonly lines: readonly SetLine[];
  /** Pixels. */
  readonly size: number;
}

/** A size of letters, and how many lines of them there may be. */
export interface TextStep {
  /** Pixels. */
  readonly size: number;
  readonly lines: number;
}

/**
 * Sets a text as large as it fits: in the first of the sizes at which it needs no more lines than that size allows and no
 * word is longer than a line. Where it fits at none, it is cut at the last one and ends with an ellipsis.
 *
 * @param measure how long a line may be, pixels.
 * @param steps from the largest.
 * @returns null where there is nothing to be drawn, or the typeface lacks a letter of it
 */
export function setText(
  text: string,
  typeface: Typeface,
  measure: number,
  steps: readonly TextStep[],
): SetText | null {
  const clean = cleanText(text, typeface.has);
  if (clean === null || clean === '') return null;
  const words = clean.split(' ').map((word) => typeface.shape(word));
  const space = typeface.shape(' ').width;
  for (const { size, lines } of steps) {
    const pieces = words.map(({ width }) => ({ width, gap: space }));
    const broken = breakLines(pieces, measure / size);
    if (broken.length > lines || broken.some(({ width }) => width > measure / size)) continue;
    return { lines: broken.map((line) => joinLine(line, words, pieces, size)), size };
  }
  const last = steps.at(-1);
  return last === undefined ? null : cutText(clean, typeface, measure / last.size, last);
}

/** Fills the lines that there may be, words that are too long broken, and ends with an ellipsis if more is left. */
function cutText(clean: string, typeface: Typeface, measure: number, { size, lines }: TextStep): SetText {
  const space = typeface.shape(' ').width;
  const parts = clean.split(' ').flatMap((word) => breakWord(word, typeface, measure));
  const words = parts.map(({ text }) => typeface.shape(text));
  const pieces = words.map(({ width }, index) => ({ width, gap: parts[index]?.isFirst ? space : 0 }));
  const filled = fillLines(pieces, measure);
  const shown = filled.slice(0, lines).map((line) => joinLine(line, words, pieces, size));
  const last = filled[lines - 1];
  if (filled.length > lines && last !== undefined)
    shown[lines - 1] = cutLine(parts.slice(last.start, last.end), typeface, measure, size);
  return { lines: shown, size };
}

/** What does not stand before an ellipsis. */
const loose: ReadonlySet<string> = new Set(' .,:;–—-');

/** Takes words from the end of a line until an ellipsis fits behind it; letters, where there is one word only. */
function cutLine(parts: readonly WordPart[], typeface: Typeface, measure: number, size: number): SetLine {
  const space = typeface.shape(' ').width;
  let rest = parts.map(({ text }) => text);
  for (;;) {
    const words = rest.map((text, index) =>
      typeface.shape(index === rest.length - 1 ? endLoosely(text) : text),
    );
    const pieces = words.map(({ width }, index) => ({ width, gap: parts[index]?.isFirst ? space : 0 }));
    const width = pieces.reduce((sum, piece, index) => sum + piece.width + (index > 0 ? piece.gap : 0), 0);
    const line = { start: 0, end: words.length, width };
    if (width <= measure || (rest[0] ?? '') === '') return joinLine(line, words, pieces, size);
    rest = rest.length > 1 ? rest.slice(0, -1) : [[...(rest[0] ?? '')].slice(0, -1).join('')];
  }
}

function endLoosely(text: string): string {
  const letters = [...text];
  while (loose.has(letters.at(-1) ?? '')) letters.pop();
  return `${letters.join('')}…`;
}

interface WordPart {
  readonly text: string;
  /** Whether a space comes before it. */
  readonly isFirst: boolean;
}

/** After these, a word that is too long is broken before it is elsewhere. */
const joints: ReadonlySet<string> = new Set('_./\\-:,;()[]{}=+–—');

/** Breaks a word into parts that fit on a line each. */
function breakWord(word: string, typeface: Typeface, measure: number): readonly WordPart[] {
  const fits = (text: string) => typeface.shape(text).width <= measure;
  const parts: string[] = [];
  let rest = [...word];
  while (rest.length > 0) {
    let end = rest.length;
    if (!fits(rest.join(''))) {
      end = 1;
      while (end < rest.length && fits(rest.slice(0, end + 1).join(''))) end += 1;
      const joint = rest.slice(0, end).findLastIndex((letter) => joints.has(letter)) + 1;
      // Not for a part that is next to nothing.
      if (joint > end / 3) end = joint;
    }
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return parts.map((text, index) => ({ text, isFirst: index === 0 }));
}

function joinLine(
  { start, end, width }: Line,
  words: readonly ShapedWord[],
  pieces: readonly LinePiece[],
  size: number,
): SetLine {
  let x = 0;
  const glyphs = words.slice(start, end).flatMap((word, index) => {
    if (index > 0) x += pieces[start + index]?.gap ?? 0;
    const from = x;
    x += word.width;
    return word.glyphs.map((glyph) => ({ ...glyph, x: from + glyph.x }));
  });
  return { glyphs, width: width * size };
}
