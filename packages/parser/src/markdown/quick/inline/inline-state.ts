import type { PhrasingContent, Text } from 'mdast';
import type { Content } from '../content.ts';
import type { Footnotes } from '../find-definitions.ts';
import type { Point } from '../source.ts';

/** What a reader of a construct gives where the reference must read. */
export const UNSURE = -1;

/** Reads what begins at an index; gives the index behind it, or `UNSURE`. */
export type InlineReader = (state: InlineState, at: number) => number;

/** A run of marks that may open emphasis and the like. */
export interface Opener {
  readonly mark: string;
  /** Index of the text node that stands for it. */
  readonly node: number;
  readonly at: number;
}

/** A bracket that may open a link or, behind `!`, an image. */
export interface Bracket {
  readonly isImage: boolean;
  readonly node: number;
  readonly at: number;
  /** How many openers stood before it. */
  readonly openers: number;
  /** A link within it: it can be no link itself. */
  holdsLink: boolean;
}

/** What of the note matters for its texts. */
export interface InlineOptions {
  /** Whether the note has `@`, `http` or `www` somewhere. */
  readonly mayHaveAddress: boolean;
  readonly footnotes: Footnotes;
}

/** What could be an address without brackets, in text that is read otherwise. */
const addressLike = /[\w.+-]@[\w-]|https?:\/\/|www\./iu;

/** The nodes of a text while it is read. */
export class InlineState {
  readonly content: Content;
  readonly text: string;
  readonly inTable: boolean;
  readonly footnotes: Footnotes;
  /** Index of the last line feed. */
  readonly lastLineEnd: number;
  readonly nodes: PhrasingContent[] = [];
  readonly openers: Opener[] = [];
  readonly brackets: Bracket[] = [];
  isUnsure = false;
  /** Where the text begins that is not yet in a node. */
  #from = 0;
  /** The last node, where it may still grow. */
  #growing: Text | undefined;
  /** Whether text nodes may stand beside each other, because a mark opened nothing. */
  #isLoose = false;
  readonly #mayHaveAddress: boolean;
  /** How many marks of each character are open. */
  readonly #open = new Map<string, number>();

  constructor(content: Content, { mayHaveAddress, footnotes }: InlineOptions, inTable: boolean) {
    this.content = content;
    this.text = content.text;
    this.inTable = inTable;
    this.footnotes = footnotes;
    this.lastLineEnd = content.text.lastIndexOf('\n');
    this.#mayHaveAddress = mayHaveAddress;
  }

  /** Puts the text up to an index into a node. */
  flush(to: number): void {
    if (to > this.#from) this.addText(this.text.slice(this.#from, to), this.#from, this.content.point(to));
    this.#from = to;
  }

  /** Adds text that is not what stands there: an escaped character, a line feed. */
  addText(value: string, from: number, end: Point): void {
    const node = this.#growing;
    if (node?.position === undefined) {
      this.#growing = { type: 'text', value, position: { start: this.content.point(from), end } };
      this.nodes.push(this.#growing);
    } else {
      node.value += value;
      node.position.end = end;
    }
  }

  /** Goes on behind an index; what is before it is in a node or is left out. */
  skipTo(index: number): void {
    this.#from = index;
  }

  /** Adds a node in the place of some text. */
  add(node: PhrasingContent, from: number, to: number): number {
    this.flush(from);
    this.push(node, from, this.content.point(to));
    this.#from = to;
    return to;
  }

  /** Adds a node behind all text so far. */
  push(node: PhrasingContent, from: number, end: Point): void {
    node.position = { start: this.content.point(from), end };
    this.nodes.push(node);
    this.#growing = undefined;
  }

  /** Adds marks that may open something, as a text node of their own; gives its index. */
  addMark(from: number, to: number): number {
    this.flush(from);
    this.#growing = undefined;
    this.flush(to);
    this.#growing = undefined;
    this.#isLoose = true;
    return this.nodes.length - 1;
  }

  /** Takes all nodes behind a mark, and the mark itself, out; gives them without the mark. */
  takeBehind(mark: number, to: number): PhrasingContent[] {
    this.flush(to);
    const taken = this.nodes.splice(mark);
    taken.shift();
    this.#growing = undefined;
    return this.join(taken);
  }

  /** Counts marks of a character that are open. */
  open(mark: string, count: number): void {
    const character = mark.charAt(0);
    this.#open.set(character, (this.#open.get(character) ?? 0) + count);
  }

  /** Whether marks of the same character are open, anywhere. */
  isOpen(mark: string): boolean {
    return (this.#open.get(mark.charAt(0)) ?? 0) > 0;
  }

  /** Makes text of the marks behind the first ones: what they stand in is closed. */
  dropOpeners(kept: number): void {
    for (const { mark } of this.openers.splice(kept)) this.open(mark, -1);
  }

  /** Puts text nodes that stand beside each other into one; looks for addresses. */
  join(nodes: PhrasingContent[]): PhrasingContent[] {
    const joined = this.#isLoose ? joinTexts(nodes) : nodes;
    if (this.#mayHaveAddress && joined.some((node) => node.type === 'text' && addressLike.test(node.value))) {
      this.isUnsure = true;
    }
    return joined;
  }
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value;
      if (last.position && node.position) last.position.end = node.position.end;
    } else joined.push(node);
  }
  return joined;
}
