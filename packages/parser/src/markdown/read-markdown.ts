import type { Nodes, Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { once } from '../once.ts';
import { autolinkLiteral } from './autolink-literal.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import { isUnderstood } from './quick/is-understood.ts';
import { type QuickParseOptions, readQuickly } from './quick/read-quickly.ts';
import { createReferenceReader } from './reference-reader.ts';
import type { Syntax } from './syntax.ts';

/** Reads Markdown as a tree. */
export interface Reader {
  readonly parse: (text: string) => Root;
}

/** By the names of the syntaxes in it. There are few combinations, and each is used again and again. */
const readers = new Map<string, Reader>();

/** A character that no text holds; it stands for each character of a mark that opens no block. */
export const STAND_IN = '\uFDD2';
/** How often a note is read again because of marks that nothing closes. */
const MOST_READINGS = 4;

/** How Markdown is read: which of the two parsers, and with what. */
export interface MarkdownOptions {
  /** The dialect: syntaxes that do not occur in the text are left out, which changes nothing. */
  readonly syntaxes: readonly Syntax[];
  /** Whether plain Markdown is read and written by ours, or all of it by remark's packages. Both give the same trees. */
  readonly parser: 'quick' | 'reference';
}

/**
 * Reads Markdown in a dialect.
 *
 * A block that is opened and never closed (`$$`) would take the rest of the note with it: then the note is read again
 * with a stand-in for that mark, which may still mean something within a paragraph.
 */
export function readMarkdown(text: string, present: readonly Syntax[], reader: Reader): Root {
  let tree = reader.parse(text);
  if (text.includes(STAND_IN)) return tree;
  for (const { openMark } of present) {
    if (openMark === undefined) continue;
    let source = text;
    for (let reading = 1; reading < MOST_READINGS; reading += 1) {
      const offsets = openMark.find(tree);
      if (offsets.length === 0) break;
      source = hideMarks(source, offsets, openMark.mark.length);
      tree = reader.parse(source);
    }
    if (source !== text) showMarks(tree, openMark.mark.charAt(0));
  }
  return tree;
}

/** The reader of the syntaxes that are present in a text; the same one each time. */
export function readerOf(present: readonly Syntax[], { syntaxes, parser }: MarkdownOptions): Reader {
  const quickly = parser === 'quick' && isUnderstood(syntaxes.filter(hasTokens).map(({ name }) => name));
  const key = `${quickly} ${present.map((syntax) => syntax.name).join(' ')}`;
  const known = readers.get(key);
  if (known !== undefined) return known;
  const reference = once(() => createReferenceReader(present, []));
  const reader = quickly
    ? createQuickReader(quickOptions(present, syntaxes), reference)
    : { parse: (text: string) => reference().parse(text) };
  readers.set(key, reader);
  return reader;
}

/** Makes a reader whose parser is the quick one; what that leaves goes to another one, which is made only then. */
function createQuickReader(options: QuickParseOptions, reference: () => Reader): Reader {
  return unified().use(remarkQuickly, options, reference).freeze();
}

/** The quick parser, behind the door that unified has for parsers. */
const remarkQuickly: Plugin<[QuickParseOptions, () => Reader], string, Root> = function (options, reference) {
  this.parser = (text) => readQuickly(text, options)?.tree ?? reference().parse(text);
};

function quickOptions(present: readonly Syntax[], dialect: readonly Syntax[]): QuickParseOptions {
  const inStretches = dialect.filter((syntax) => syntax !== frontMatterBlock);
  return {
    hasFrontMatter: present.includes(frontMatterBlock),
    hasAddresses: present.includes(autolinkLiteral),
    readStretch: (text) => {
      const inStretch = inStretches.filter((syntax) => syntax.occursIn(text));
      return readerOf(inStretch, { syntaxes: dialect, parser: 'reference' }).parse(text);
    },
  };
}

function hasTokens({ micromark, fromMarkdown }: Syntax): boolean {
  return micromark !== undefined || fromMarkdown !== undefined;
}

/** Puts stand-ins in the place of marks, so that all offsets stay. */
function hideMarks(text: string, offsets: readonly number[], length: number): string {
  let hidden = '';
  let end = 0;
  for (const offset of offsets) {
    hidden += text.slice(end, offset) + STAND_IN.repeat(length);
    end = offset + length;
  }
  return hidden + text.slice(end);
}

/** Puts the marks back, wherever text of the note ended up. */
function showMarks(node: Nodes, character: string): void {
  for (const field of ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'] as const) {
    const text: unknown = Reflect.get(node, field);
    if (typeof text === 'string') Reflect.set(node, field, text.replaceAll(STAND_IN, character));
  }
  if ('children' in node) for (const child of node.children) showMarks(child, character);
}
