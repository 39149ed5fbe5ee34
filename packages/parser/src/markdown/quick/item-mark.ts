import { endOf, type Lines, startOf } from './source.ts';

/** The mark that begins an item of a list. */
export interface ItemMark {
  /** `-`, `*`, `+`, `.` or `)`: items of one list have the same. */
  readonly character: string;
  /** Null for a bullet. */
  readonly number: number | null;
  /** Blanks before it. */
  readonly indent: number;
  /** Columns that the lines of the item are indented by. */
  readonly width: number;
  /** Offset of the mark. */
  readonly at: number;
  /** Offset of what stands behind it. */
  readonly content: number;
}

/** More blanks behind a mark make code of what follows. */
const MOST_BLANKS = 4;

/** Reads the mark of a line that begins an item; undefined where something is unusual about it. */
export function readItemMark(lines: Lines, line: number): ItemMark | undefined {
  const { source } = lines;
  const start = startOf(lines, line);
  const indent = source.countBlanks(start, endOf(lines, line));
  const at = start + indent;
  let end = at;
  while (isDigit(source.text.charCodeAt(end))) end += 1;
  const number = end === at ? null : Number(source.text.slice(at, end));
  const character = source.text.charAt(end);
  const blanks = source.countBlanks(end + 1, endOf(lines, line));
  if (blanks < 1 || blanks > MOST_BLANKS || source.text.charCodeAt(end + 1 + blanks) === 9) return undefined;
  const content = end + 1 + blanks;
  return { character, number, indent, width: content - start, at, content };
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}
