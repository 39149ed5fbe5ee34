import type { Rule } from '../diagnostic.ts';
import type { Limits } from '../limits.ts';

/** What of a text is over a limit, and in which line. */
export interface Excess {
  readonly rule: Extract<Rule, 'too-deep' | 'too-large'>;
  readonly message: string;
  readonly line: number;
}

const delimiters = '*_[]`$~=<^%|@';
/** Index in `delimiters` by character code; -1 for the rest of ASCII. */
const delimiterIndex = Int8Array.from({ length: 128 }, (_, code) =>
  delimiters.indexOf(String.fromCharCode(code)),
);

/**
 * Looks for what would make parsing take long or go too deep, in one pass over the lines and without understanding
 * them: it may only err towards too much, and only for texts that no person writes.
 */
export function findExcess(text: string, limits: Limits): Excess | undefined {
  if (text.length > limits.length) {
    return { rule: 'too-large', message: `The note is larger than ${limits.length} characters`, line: 1 };
  }
  let line = 0;
  let start = 0;
  const run = new RunOfLines(limits);
  while (start <= text.length) {
    line += 1;
    if (line > limits.lines) {
      return { rule: 'too-large', message: `The note has more than ${limits.lines} lines`, line };
    }
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const found = run.add(text, start, end);
    if (found !== undefined) return { ...found, line };
    start = end + 1;
  }
  return undefined;
}

/** Counts over lines up to a blank one, or to the end of a block of code. */
class RunOfLines {
  readonly #limits: Limits;
  readonly #counts = new Int32Array(delimiters.length);
  /** Where delimiters stand that are not counted yet. */
  readonly #uncounted: { readonly from: number; readonly to: number }[] = [];
  /** How long the run is, without what begins its lines. */
  #length = 0;
  #fence: string | undefined;
  #lazyLines = 0;
  #afterQuote = false;
  #inList = false;
  #afterBlank = true;
  #columns = 0;
  #cells = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  add(text: string, start: number, end: number): Omit<Excess, 'line'> | undefined {
    const { depth, content, item } = readPrefix(text, start, end);
    if (depth > this.#limits.depth && this.#fence === undefined) {
      return { rule: 'too-deep', message: `Quotes or lists are more than ${this.#limits.depth} deep` };
    }
    if (this.#fence !== undefined) {
      if (closesFence(text, content, end, this.#fence)) this.#fence = undefined;
      return undefined;
    }
    if (content === end) {
      this.#reset();
      this.#afterBlank = true;
      return undefined;
    }
    this.#followList(item, start, content);
    this.#fence = openingFence(text, content, end);
    if (this.#fence !== undefined) {
      this.#reset();
      return undefined;
    }
    return this.#addDelimiters(text, content, end) ?? this.#countLines(text, content, start, end);
  }

  /** Each item of a list has paragraphs of its own. An indented mark is one only within a list. */
  #followList(item: boolean, start: number, content: number): void {
    if (item && (this.#inList || content - start <= 6)) {
      this.#inList = true;
      this.#reset();
    } else if (this.#afterBlank && content === start) this.#inList = false;
    this.#afterBlank = false;
  }

  #reset(): void {
    this.#resetCounts();
    this.#lazyLines = 0;
    this.#afterQuote = false;
    this.#columns = 0;
  }

  #resetCounts(): void {
    this.#counts.fill(0);
    this.#uncounted.length = 0;
    this.#length = 0;
  }

  #addDelimiters(text: string, from: number, to: number): Omit<Excess, 'line'> | undefined {
    // Rows of a table are parsed one by one; their cells are counted below.
    if (this.#columns > 0) this.#resetCounts();
    this.#uncounted.push({ from, to });
    this.#length += to - from;
    // Nearly every paragraph is too short to hold too many.
    return this.#length > this.#limits.delimiters ? this.#countDelimiters(text) : undefined;
  }

  #countDelimiters(text: string): Omit<Excess, 'line'> | undefined {
    for (const { from, to } of this.#uncounted.splice(0)) {
      for (let index = from; index < to; index += 1) {
        const code = text.charCodeAt(index);
        const kind = code < 128 ? (delimiterIndex[code] ?? -1) : -1;
        if (kind === -1) continue;
        const count = (this.#counts[kind] ?? 0) + 1;
        this.#counts[kind] = count;
        if (count > this.#limits.delimiters) {
          const character = delimiters.charAt(kind);
          return {
            rule: 'too-deep',
            message: `A paragraph has more than ${this.#limits.delimiters} characters \`${character}\``,
          };
        }
      }
    }
    return undefined;
  }

  #countLines(text: string, content: number, start: number, end: number): Omit<Excess, 'line'> | undefined {
    if (this.#columns > 0) this.#cells += this.#columns;
    else if (isDelimiterRow(text, content, end)) {
      this.#columns = countColumns(text.slice(content, end).trim());
      this.#cells += this.#columns * 2;
    }
    if (this.#cells > this.#limits.tableCells) {
      return { rule: 'too-large', message: `Tables have more than ${this.#limits.tableCells} cells` };
    }
    if (content > start) this.#afterQuote = true;
    else if (this.#afterQuote) this.#lazyLines += 1;
    if (this.#lazyLines > this.#limits.lazyLines) {
      return {
        rule: 'too-deep',
        message: `A quote goes on for more than ${this.#limits.lazyLines} lines without \`>\``,
      };
    }
    return undefined;
  }
}

/** The marks of quotes and lists that begin a line: how deep they go at the most, and where its content begins. */
function readPrefix(
  text: string,
  start: number,
  end: number,
): { readonly depth: number; readonly content: number; readonly item: boolean } {
  let marks = 0;
  let item = false;
  let afterMark = false;
  let blanks = 0;
  let index = start;
  for (; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 13) {
      // The one behind a mark belongs to it.
      if (afterMark) afterMark = false;
      else blanks += 1;
    } else if (code === 9) blanks += 4;
    else {
      const length = markLength(text, index, end);
      if (length === 0) break;
      marks += 1;
      afterMark = true;
      if (code !== 62) item = true;
      index += length - 1;
    }
  }
  // An item of a list may stand as deep as its indentation allows; other lines are only continued.
  return { depth: marks === 0 ? 0 : marks + Math.floor(blanks / 2), content: index, item };
}

/** Length of the mark of a quote or a list item; 0 for anything else. */
function markLength(text: string, index: number, end: number): number {
  const code = text.charCodeAt(index);
  if (code === 62) return 1;
  let last = index;
  if (code >= 48 && code <= 57) {
    while (last < end && last - index < 9 && isDigit(text.charCodeAt(last))) last += 1;
    const mark = text.charCodeAt(last);
    if (mark !== 46 && mark !== 41) return 0;
  } else if (code !== 42 && code !== 43 && code !== 45) return 0;
  const next = last + 1 < end ? text.charCodeAt(last + 1) : 32;
  return next === 32 || next === 9 || next === 13 ? last + 1 - index : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The run of characters that opens a block of code in the line. */
function openingFence(text: string, from: number, to: number): string | undefined {
  const character = text[from];
  if (character !== '`' && character !== '~') return undefined;
  let end = from;
  while (end < to && text[end] === character) end += 1;
  if (end - from < 3) return undefined;
  const bar = text.indexOf('`', end);
  return character === '`' && bar !== -1 && bar < to ? undefined : text.slice(from, end);
}

function closesFence(text: string, from: number, to: number, fence: string): boolean {
  return (
    text.startsWith(fence, from) && text.slice(from, to).trimEnd().replaceAll(fence.charAt(0), '') === ''
  );
}

/** Whether a line may be the one of dashes below the head of a table. */
function isDelimiterRow(text: string, from: number, to: number): boolean {
  let hasDash = false;
  let hasMark = false;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 45) hasDash = true;
    else if (code === 124 || code === 58) hasMark = true;
    else if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return hasDash && hasMark;
}

/** Columns of a table by its row of dashes; bars at its edges are no borders between two. */
function countColumns(row: string): number {
  const bars = row.split('|').length - 1;
  return bars + 1 - (row.startsWith('|') ? 1 : 0) - (row.endsWith('|') ? 1 : 0);
}
