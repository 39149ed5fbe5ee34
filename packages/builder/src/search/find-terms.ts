import { foldText } from './fold-text.ts';

/** Longest term, in UTF-16 code units: what is longer are keys and digests that nobody types. */
const LONGEST = 40;

/** Scripts that put no spaces between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々ー';

/** Letters, marks and digits of the other scripts. */
const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]`;

/**
 * Matches a run of a script without spaces, or a word: with apostrophes inside it, and with the signs after it that make
 * `C++` and `C#` what they are.
 */
const pieces = new RegExp(`[${unspaced}]+|${spaced}+(?:['’]${spaced}+)*(?:\\+\\+|#(?!\\p{N}))?`, 'gv');
const asciiPieces = /[a-z0-9]+(?:'[a-z0-9]+)*(?:\+\+|#(?![0-9]))?/g;
const run = new RegExp(`^[${unspaced}]`, 'v');

/** A word of a text, or a run of a script without spaces, and where it stands. */
export interface Piece {
  readonly text: string;
  /** In UTF-16 code units of the text. */
  readonly start: number;
}

/** Finds the words and runs of a text as it is written, in their order. */
export function findPieces(text: string): readonly Piece[] {
  return [...text.matchAll(pieces)].map((match) => ({ text: match[0], start: match.index }));
}

/** Whether a piece is a run of a script without spaces. */
export function isRun(piece: string): boolean {
  return run.test(piece);
}

/**
 * Finds the terms of a text that it is searched by, in their order: its words, folded; of a script without spaces each
 * pair of neighbouring characters and the last character by itself, so that what begins with a character finds all of its
 * places.
 */
export function findTerms(text: string): readonly string[] {
  const folded = foldText(text);
  if (/^[ -~\s]*$/.test(folded)) return (folded.match(asciiPieces) ?? []).map(toTerm);
  return (folded.match(pieces) ?? []).flatMap((piece) =>
    isRun(piece) ? pairsOf(piece, true) : toTerm(piece),
  );
}

/** The terms that a word or run of a query asks for: those of a text, but a run's last character only where it stands alone. */
export function askedTerms(piece: string): readonly string[] {
  const folded = foldText(piece);
  if (!isRun(folded)) return [toTerm(folded)];
  return pairsOf(folded, [...folded].length === 1);
}

function toTerm(word: string): string {
  return word.slice(0, LONGEST).replace(/['’]/g, '').toWellFormed();
}

function pairsOf(text: string, withLast: boolean): readonly string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return withLast ? [...pairs, ...characters.slice(-1)] : pairs;
}
