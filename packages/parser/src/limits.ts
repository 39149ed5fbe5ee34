/**
 * How much of something a note may have. Over a limit, parsing would take seconds or end the process, so the note is
 * shown as plain text with a diagnostic. No note that a person wrote comes near any of them.
 */
export interface Limits {
  /** Size of a note, UTF-16 code units. */
  readonly length: number;
  /** Lines of a note. */
  readonly lines: number;
  /** How deep quotes and lists, HTML elements, and other nodes may stand in each other. */
  readonly depth: number;
  /** Cells of all tables, with those that fill up short rows. */
  readonly tableCells: number;
  /** Characters of one kind that may open or close something (`*`, `[`, `$` …) in one run of lines without a blank one. */
  readonly delimiters: number;
  /** Lines that may continue a quote without its mark. */
  readonly lazyLines: number;
}

export const defaultLimits: Limits = {
  length: 2_000_000,
  lines: 100_000,
  depth: 100,
  tableCells: 20_000,
  delimiters: 5_000,
  lazyLines: 1_000,
};
