import type { Content, Hole } from '../note.ts';
import { htmlOf, joinPunctuation } from './join-punctuation.ts';

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/**
 * Marked places in a note's HTML while it is still a tree or one string.
 *
 * A mark is text between two Unicode noncharacters, with a key that no author can know (it comes from the hash of
 * the note's own bytes), so that text that looks like a mark stays text. It may stand in text or be the whole
 * value of an attribute that Layerwise itself sets.
 */
export class Marks {
  /** How each mark begins. */
  readonly #start: string;
  readonly #holes: MarkedHole[] = [];

  /** `key`: hexadecimal digits from the hash of the note. */
  constructor(key: string) {
    this.#start = `${OPEN}${key}:`;
  }

  /** Registers a hole; gives the text that stands for it. */
  mark(hole: MarkedHole): string {
    this.#holes.push(hole);
    return `${this.#start}${this.#holes.length - 1}${CLOSE}`;
  }

  /** What is read of a string: the source of renderings, and no footnotes. */
  read(marked: string): string {
    let text = '';
    let depth = 0;
    for (const piece of this.split(marked)) {
      if (typeof piece !== 'string') {
        if (piece.type === 'footnote-start') depth += 1;
        else if (piece.type === 'footnote-end') depth -= 1;
        else if (piece.type === 'rendering' && depth === 0) text += piece.text;
      } else if (depth === 0) text += piece;
    }
    return text;
  }

  /** The string without the marks of some holes. */
  without(marked: string, isDropped: (hole: MarkedHole) => boolean): string {
    // An expression takes its time to be made, and few texts hold a mark.
    if (!marked.includes(OPEN)) return marked;
    const pattern = new RegExp(`${this.#start}(\\d+)${CLOSE}`, 'gu');
    return marked.replace(pattern, (mark, index: string) => {
      const hole = this.#holes[Number(index)];
      return hole !== undefined && isDropped(hole) ? '' : mark;
    });
  }

  /** Whether a string holds a mark. */
  isIn(text: string): boolean {
    return text.includes(OPEN) && this.split(text).some((piece) => typeof piece !== 'string');
  }

  /**
   * Cuts strings that follow each other as `split` would cut them joined. No mark goes over the end of one. They are not
   * joined with their marks, because of these each character of the whole would take twice the space.
   */
  splitAll(parts: readonly string[]): readonly (string | MarkedHole)[] {
    const pieces: (string | MarkedHole)[] = [];
    let run = '';
    for (const part of parts) {
      if (!part.includes(OPEN)) {
        run += part;
        continue;
      }
      for (const piece of this.split(part)) {
        if (typeof piece === 'string') run += piece;
        else {
          if (run !== '') pieces.push(run);
          run = '';
          pieces.push(piece);
        }
      }
    }
    if (run !== '') pieces.push(run);
    return pieces;
  }

  /** Cuts a string at its marks: pieces of text and holes, in order; no empty pieces. */
  split(marked: string): readonly (string | MarkedHole)[] {
    const pieces: (string | MarkedHole)[] = [];
    const start = this.#start;
    let end = 0;
    for (let at = marked.indexOf(start); at !== -1; at = marked.indexOf(start, at + 1)) {
      const digits = at + start.length;
      const close = endOfDigits(marked, digits);
      const hole = close === digits ? undefined : this.#holes[Number(marked.slice(digits, close))];
      if (hole === undefined || marked.charAt(close) !== CLOSE) continue;
      if (at > end) pieces.push(marked.slice(end, at));
      pieces.push(hole);
      end = close + 1;
    }
    if (end < marked.length) pieces.push(marked.slice(end));
    return pieces;
  }
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code > 47 && code < 58; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** A hole, or a border of what is taken out of the running text. */
export type MarkedHole =
  | Hole
  | { readonly type: 'footnote-start'; readonly footnote: string }
  | { readonly type: 'footnote-end' }
  | Rendering;

/**
 * HTML that a trusted library made (code, formulas, diagrams). It is put in after sanitising, and needs neither that nor
 * to be a tree.
 */
export interface Rendering {
  readonly type: 'rendering';
  /** What a reader reads: its source. */
  readonly text: string;
  /** Whether it stands between paragraphs or in one. */
  readonly block: boolean;
  /** Whether it is a part of a line, which does not break between it and the punctuation beside it. */
  readonly inLine?: boolean;
  /** A function where it can only be made once the grammars of the note's code are loaded. */
  readonly html: string | (() => string);
}

/**
 * Takes the contents of footnotes out of the running text and puts renderings in, with the punctuation beside them. Several definitions of one label: the
 * first counts.
 */
export function takeFootnotes(pieces: readonly (string | MarkedHole)[]): {
  readonly content: Content;
  readonly footnotes: readonly { readonly label: string; readonly content: Content }[];
} {
  const content: (string | Hole)[] = [];
  const footnotes = new Map<string, (string | Hole)[]>();
  // A footnote may stand in another one.
  const targets = [content];
  for (const piece of joinPunctuation(pieces)) {
    const target = targets.at(-1) ?? content;
    if (typeof piece === 'string') append(target, piece);
    else if (piece.type === 'rendering') append(target, htmlOf(piece));
    else if (piece.type === 'footnote-start') {
      const footnote: (string | Hole)[] = [];
      targets.push(footnote);
      if (!footnotes.has(piece.footnote)) footnotes.set(piece.footnote, footnote);
    } else if (piece.type === 'footnote-end') {
      if (targets.length > 1) targets.pop();
    } else target.push(piece);
  }
  return { content, footnotes: [...footnotes].map(([label, parts]) => ({ label, content: parts })) };
}

/** Strings that follow each other become one. */
function append(target: (string | Hole)[], text: string): void {
  const last = target.at(-1);
  if (typeof last === 'string') target[target.length - 1] = last + text;
  else target.push(text);
}
