const LINE_FEED = 10;
const SPACE = 32;

/** A place as trees have it: line and column from 1, the offset from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** How a line is indented, where a tab is among it. */
interface Indent {
  /** As it is written. */
  readonly written: string;
  /** How many columns it takes. */
  readonly width: number;
}

/** Columns from one tab stop to the next. */
const TAB_STOP = 4;

/**
 * A text and where its lines stand. Only line feeds end a line here: the reference reads notes with others.
 *
 * Tabs that indent a line are read as the blanks they stand for, because how far a line belongs to an item is counted in
 * columns. Offsets are those of the text with these blanks; points are places in the text as it is written.
 */
export class Source {
  /** The text, with blanks for tabs that indent. */
  readonly text: string;
  /** Offset at which each line begins. */
  readonly starts: readonly number[];
  /** Offset of each line's end, without its line feed. */
  readonly ends: readonly number[];
  /** The text as it is written, and where its lines begin. */
  readonly #written: string;
  readonly #writtenStarts: readonly number[];
  /** By line, how those are indented that have a tab there. */
  readonly #indents = new Map<number, Indent>();

  constructor(written: string) {
    const lines = findLines(written);
    this.#written = written;
    this.#writtenStarts = lines.starts;
    this.text = written.includes('\t') ? this.#expandTabs(lines) : written;
    const { starts, ends } = this.#indents.size === 0 ? lines : findLines(this.text);
    this.starts = starts;
    this.ends = ends;
  }

  /** A place as trees have it. `line` counts from 0. Nothing that has a place begins or ends among blanks that indent. */
  point(line: number, offset: number): Point {
    const columns = offset - (this.starts[line] ?? 0);
    const indent = columns === 0 || this.#indents.size === 0 ? undefined : this.#indents.get(line);
    const column = indent === undefined ? columns : columns - indent.width + indent.written.length;
    return { line: line + 1, column: column + 1, offset: (this.#writtenStarts[line] ?? 0) + column };
  }

  /** Whole lines as they are written, from one up to but without another, with the line feeds that end them. */
  writtenLines(line: number, next: number): string {
    return this.#written.slice(this.#writtenStarts[line], this.#writtenStarts[next]);
  }

  /** The rest of a line from an offset, as it is written; blanks for what is left of a tab. */
  writtenFrom(line: number, offset: number): string {
    const indent = this.#indents.get(line);
    if (indent === undefined) return this.text.slice(offset, this.endOf(line));
    const start = this.starts[line] ?? 0;
    const behind = this.text.slice(Math.max(offset, start + indent.width), this.endOf(line));
    let rest = '';
    let column = start;
    for (const character of indent.written) {
      const next = column + widthOf(character, column - start);
      if (next > offset) rest += column >= offset ? character : ' '.repeat(next - offset);
      column = next;
    }
    return rest + behind;
  }

  #expandTabs({ starts, ends }: Pick<Source, 'starts' | 'ends'>): string {
    let text = '';
    let done = 0;
    for (const [line, start] of starts.entries()) {
      const end = ends[line] ?? start;
      let behind = start;
      let width = 0;
      while (behind < end && isBlank(this.#written.charCodeAt(behind))) {
        width += widthOf(this.#written.charAt(behind), width);
        behind += 1;
      }
      const indent = this.#written.slice(start, behind);
      // Blank lines stay as they are.
      if (behind === end || !indent.includes('\t')) continue;
      this.#indents.set(line, { written: indent, width });
      text += this.#written.slice(done, start) + ' '.repeat(width);
      done = behind;
    }
    return text + this.#written.slice(done);
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

/** Where the lines of a text begin and end. */
function findLines(text: string): Pick<Source, 'starts' | 'ends'> {
  const starts = [0];
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    ends.push(end);
    starts.push(end + 1);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** How many columns a blank or a tab takes behind so many others. */
function widthOf(character: string, column: number): number {
  return character === '\t' ? TAB_STOP - (column % TAB_STOP) : 1;
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
