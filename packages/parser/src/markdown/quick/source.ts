const LINE_FEED = 10;
const SPACE = 32;

/** A place as trees have it: line and column from 1, the offset from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A text and where its lines stand. Only line feeds end a line here: the reference reads notes with others. */
export class Source {
  readonly text: string;
  /** Offset at which each line begins. */
  readonly starts: readonly number[];
  /** Offset of each line's end, without its line feed. */
  readonly ends: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
      ends.push(end);
      starts.push(end + 1);
    }
    ends.push(text.length);
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** A place as trees have it. `line` counts from 0. */
  point(line: number, offset: number): Point {
    return { line: line + 1, column: offset - (this.starts[line] ?? 0) + 1, offset };
  }

  /** The end of a line. */
  endOf(line: number): number {
    return this.ends[line] ?? this.text.length;
  }

  /** How many blanks stand at an offset, up to the end of a line. */
  countBlanks(offset: number, end: number): number {
    let index = offset;
    while (index < end && this.text.charCodeAt(index) === SPACE) index += 1;
    return index - offset;
  }

  /** Where a line ends without the blanks and tabs that end it. */
  trimmedEnd(from: number, end: number): number {
    let index = end;
    while (index > from && isBlank(this.text.charCodeAt(index - 1))) index -= 1;
    return index;
  }
}

/** The lines of the note, or of a quote or list item in it, which follow each other. */
export interface Lines {
  readonly source: Source;
  /** Number of the first line in the note, from 0. */
  readonly first: number;
  /** Offset at which the content of each line begins, behind the marks of what it stands in. */
  readonly from: readonly number[];
}

/** Where a reader is in some lines. */
export interface Cursor {
  readonly lines: Lines;
  /** Index of the next line. */
  at: number;
}

/** Where the content of a line begins. */
export function startOf(lines: Lines, index: number): number {
  return lines.from[index] ?? lines.source.text.length;
}

/** Where a line ends. */
export function endOf(lines: Lines, index: number): number {
  return lines.source.endOf(lines.first + index);
}

/** The place of an offset in a line. */
export function pointIn(lines: Lines, index: number, offset: number): Point {
  return lines.source.point(lines.first + index, offset);
}

/** A blank or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === 9;
}

/** A blank, a tab or a line feed. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === 9 || code === LINE_FEED;
}
