/** A piece of a text that is not broken. */
export interface LinePiece {
  readonly width: number;
  /** Room before it where it does not begin a line. */
  readonly gap: number;
}

/** The pieces of a line: the first of them, and the one after the last. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/**
 * Breaks a text into as few lines as it needs, and these into lengths as equal as can be: the longest is as short as the
 * number of lines allows.
 *
 * @param measure the longest that a line may be; a piece that is longer has a line of its own, over the measure.
 */
export function breakLines(pieces: readonly LinePiece[], measure: number): readonly Line[] {
  const fewest = fillLines(pieces, measure);
  let [tooShort, enough] = [0, measure];
  // Half a unit is no difference that anyone sees.
  while (enough - tooShort > 0.5) {
    const middle = (tooShort + enough) / 2;
    const lines = fillLines(pieces, middle);
    if (lines.length === fewest.length && lines.every(({ width }) => width <= middle)) enough = middle;
    else tooShort = middle;
  }
  return fillLines(pieces, enough);
}

/** Fills line after line. */
export function fillLines(pieces: readonly LinePiece[], measure: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let width = 0;
  for (const [index, piece] of pieces.entries()) {
    const longer = index === start ? piece.width : width + piece.gap + piece.width;
    if (longer > measure && index > start) {
      lines.push({ start, end: index, width });
      start = index;
      width = piece.width;
    } else width = longer;
  }
  if (pieces.length > start) lines.push({ start, end: pieces.length, width });
  return lines;
}
