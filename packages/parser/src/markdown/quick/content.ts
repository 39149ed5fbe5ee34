import { type Lines, type Point, startOf } from './source.ts';

/**
 * The text of a paragraph, a heading or a cell: its lines without what stands before and behind them, with line feeds
 * between. Blanks at the end of a line but the last stay, because two of them mean something.
 */
export class Content {
  readonly text: string;
  readonly #lines: Lines;
  /** Index of the first line in `#lines`. */
  readonly #first: number;
  /** Where each line begins in `text`, and in the note. */
  readonly #starts: readonly number[];
  readonly #offsets: readonly number[];
  /** The line that was asked for last: mostly the next one is on it or shortly behind it. */
  #line = 0;

  private constructor(
    text: string,
    lines: Lines,
    first: number,
    starts: readonly number[],
    offsets: readonly number[],
  ) {
    this.text = text;
    this.#lines = lines;
    this.#first = first;
    this.#starts = starts;
    this.#offsets = offsets;
  }

  /** A part of one line. */
  static ofPart(lines: Lines, line: number, from: number, to: number): Content {
    return new Content(lines.source.text.slice(from, to), lines, line, [0], [from]);
  }

  /** Whole lines, from one up to but without another. */
  static ofLines(lines: Lines, line: number, next: number): Content {
    const { source } = lines;
    const starts: number[] = [];
    const offsets: number[] = [];
    let text = '';
    for (let index = line; index < next; index += 1) {
      const end = source.endOf(lines.first + index);
      const from = startOf(lines, index);
      const offset = from + source.countBlanks(from, end);
      if (index > line) text += '\n';
      starts.push(text.length);
      offsets.push(offset);
      text += source.text.slice(offset, index + 1 === next ? source.trimmedEnd(offset, end) : end);
    }
    return new Content(text, lines, line, starts, offsets);
  }

  /** The place of a character, by its index in `text`. */
  point(index: number): Point {
    const starts = this.#starts;
    let line = this.#line;
    while (line > 0 && (starts[line] ?? 0) > index) line -= 1;
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= index) line += 1;
    this.#line = line;
    const offset = (this.#offsets[line] ?? 0) + index - (starts[line] ?? 0);
    return this.#lines.source.point(this.#lines.first + this.#first + line, offset);
  }

  /** The place behind the line feed at an index: the beginning of the next line, with what stands before its content. */
  pointBehindLine(index: number): Point {
    const { line, offset } = this.point(index);
    return { line: line + 1, column: 1, offset: offset + 1 };
  }
}
