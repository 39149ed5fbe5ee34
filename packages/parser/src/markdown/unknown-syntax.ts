import type { Blockquote, Code, Image, InlineCode, Nodes, Root } from 'mdast';
import { locateIn } from '../locate.ts';
import type { NoteContext } from '../note-context.ts';
import { pluginOf } from './plugin-languages.ts';
import type { Syntax } from './syntax.ts';
import { findUnknownParameter, findUnknownSize } from './unknown-parameters.ts';
import { type UnknownText, unknownTexts } from './unknown-texts.ts';
import type { Wikilink } from './wikilink.ts';

/** More of them say nothing new about a note. */
const MOST = 100;
/** Longest beginning of a line that is looked at, in UTF-16 code units. */
const LONGEST_PREFIX = 200;

/** `= this.x`, `$= dv.x`: what Dataview fills within a line. */
const inlineQuery = /^(?:= ?(?:this\b|\[\[|[a-z]+\()|\$= ?\S)/u;
/** What may stand before the first text of a line: marks of quotes, of lists and of tasks. */
const linePrefix = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[.\](?=\s))*$/u;
/** Bold text that begins a line. */
const boldPrefix = /^[\s>]*(?:[-*+] +)?(?:\*\*|__)[^*_\n]{1,60}(?:\*\*|__)$/u;

/**
 * Reports what other programs understand and Layerwise shows as it is written: commands of plugins and templates,
 * marks that nothing closes, parameters of embeds that mean nothing here. It changes nothing.
 *
 * Text is looked at as it stands in the note, so that a place is exact and what is escaped is known.
 */
export const unknownSyntax: Syntax = {
  name: 'unknown-syntax',
  occursIn: () => true,
  transform(tree, context) {
    new Search(context).visit(tree);
  },
};

class Search {
  readonly #context: NoteContext;
  readonly #source: string;
  readonly #present: readonly UnknownText[];
  /** Offsets of what is reported. The parts of a text that was cut have the place of the whole. */
  readonly #seen = new Set<number>();
  #locate: ReturnType<typeof locateIn> | undefined;

  constructor(context: NoteContext) {
    this.#context = context;
    this.#source = context.text;
    this.#present = unknownTexts.filter(({ trigger }) => this.#source.includes(trigger));
  }

  visit(node: Nodes | Root): void {
    switch (node.type) {
      case 'text':
        this.#readText(node);
        return;
      case 'code':
        this.#readCode(node);
        return;
      case 'inlineCode':
        this.#readInlineCode(node);
        return;
      case 'wikilink':
        this.#readEmbed(node);
        return;
      case 'image':
        this.#readImage(node);
        return;
      case 'blockquote':
        this.#readQuote(node);
        break;
      case 'callout':
        for (const child of node.title) this.visit(child);
    }
    if ('children' in node) for (const child of node.children) this.visit(child);
  }

  #readText(node: Nodes): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (this.#present.length === 0 || start === undefined || end === undefined) return;
    const text = this.#source.slice(start, end);
    for (const unknown of this.#present) {
      if (!text.includes(unknown.trigger)) continue;
      // What closes a command may stand behind emphasis or a link.
      if (unknown.closedBy !== undefined && !this.#source.includes(unknown.closedBy, start)) continue;
      const isClosed = unknown.unless === undefined ? () => false : closedInLine(text, unknown.unless);
      for (const { index } of text.matchAll(unknown.pattern)) {
        if (isClosed(index) || this.#isEscaped(start + index)) continue;
        if (unknown.atLineStart && !linePrefix.test(this.#lineBefore(start + index))) continue;
        if (unknown.afterBold && !boldPrefix.test(this.#lineBefore(start + index))) continue;
        this.#report(start + index, `${unknown.message}; it is shown as text.`, unknown.hint);
      }
    }
  }

  #readCode(node: Code): void {
    const filler = pluginOf(node.lang?.toLowerCase() ?? '');
    if (filler === undefined) return;
    this.#reportNode(
      node,
      `In Obsidian ${filler} fills a block \`${node.lang}\`; it is shown as its source.`,
      'Write its result into the note.',
    );
  }

  #readInlineCode(node: InlineCode): void {
    if (!inlineQuery.test(node.value)) return;
    this.#reportNode(
      node,
      'In Obsidian the plugin Dataview fills this code; it is shown as its source.',
      'Write its result into the note.',
    );
  }

  #readEmbed(node: Wikilink): void {
    if (!node.embed) return;
    const found = findUnknownParameter(node.value);
    if (found !== undefined) this.#reportNode(node, found.message, found.hint);
  }

  #readImage(node: Image): void {
    const found = findUnknownSize(node.alt ?? '');
    if (found !== undefined) this.#reportNode(node, found.message, found.hint);
  }

  /** A quote that begins like a callout and became none. */
  #readQuote(node: Blockquote): void {
    const first = node.children[0];
    const offset = first?.type === 'paragraph' ? first.position?.start.offset : undefined;
    if (offset === undefined || !this.#source.startsWith('[!', offset)) return;
    if (first?.type === 'paragraph' && first.children[0]?.type !== 'text') return;
    this.#report(
      offset,
      '`[!` begins a callout, but no type in brackets follows; it is shown as a quote.',
      'Write the type, as in `> [!note] Title`.',
    );
  }

  #isEscaped(offset: number): boolean {
    let first = offset;
    while (this.#source.charAt(first - 1) === '\\') first -= 1;
    return (offset - first) % 2 === 1;
  }

  #lineBefore(offset: number): string {
    const before = this.#source.slice(Math.max(0, offset - LONGEST_PREFIX), offset);
    return before.slice(before.lastIndexOf('\n') + 1);
  }

  #reportNode(node: Nodes, message: string, hint: string): void {
    this.#report(node.position?.start.offset ?? 0, message, hint);
  }

  #report(offset: number, message: string, hint: string): void {
    if (this.#seen.has(offset) || this.#seen.size > MOST) return;
    this.#seen.add(offset);
    this.#locate ??= locateIn(this.#source);
    const place = this.#locate(offset);
    if (this.#seen.size > MOST) {
      this.#context.report(
        'info',
        'unknown-syntax',
        `The note has more than ${MOST} places that are not understood; those from here on are not named.`,
        place,
      );
    } else this.#context.report('info', 'unknown-syntax', message, place, hint);
  }
}

/**
 * Makes a function that says whether a mark at an offset is closed in its line. It is asked for growing offsets, so that
 * the text is gone through once.
 */
function closedInLine(text: string, end: string): (index: number) => boolean {
  let close = text.indexOf(end);
  let lineEnd = text.indexOf('\n');
  return (index) => {
    if (close !== -1 && close < index) close = text.indexOf(end, index);
    if (lineEnd !== -1 && lineEnd < index) lineEnd = text.indexOf('\n', index);
    return close !== -1 && (lineEnd === -1 || close < lineEnd);
  };
}
