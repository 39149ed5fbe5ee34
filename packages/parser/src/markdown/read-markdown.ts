import type { Nodes, Root } from 'mdast';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type PluggableList, type Plugin, type Processor, unified } from 'unified';
import { autolinkLiteral } from './autolink-literal.ts';
import { editEventsFromFirstEdit } from './edit-events.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import type { QuickParseOptions } from './quick/read-quickly.ts';
import { isUnderstood, remarkQuickParse } from './quick/remark-quick-parse.ts';
import type { Syntax } from './syntax.ts';

/** Reads Markdown as a tree, and takes the tree through the steps of plugins. */
export type Reader = Pick<Processor<Root>, 'parse' | 'run'>;

editEventsFromFirstEdit();

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
  /** Whether plain Markdown is read by our own parser, or all of it by remark's. Both give the same tree. */
  readonly parser: 'quick' | 'reference';
}

/**
 * Reads Markdown in a dialect.
 *
 * A block that is opened and never closed (`$$`) would take the rest of the note with it: then the note is read again
 * with a stand-in for that mark, which may still mean something within a paragraph.
 */
export function readMarkdown(text: string, present: readonly Syntax[], reader: Pick<Reader, 'parse'>): Root {
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
  const reader = createReader(present, [], quickly ? quickOptions(present, syntaxes) : undefined);
  readers.set(key, reader);
  return reader;
}

/**
 * Makes a reader of some syntaxes, with the steps of plugins.
 *
 * @param quick absent: no quick parser, for steps may bring syntaxes of their own.
 */
export function createReader(
  present: readonly Syntax[],
  steps: PluggableList,
  quick?: QuickParseOptions,
): Reader {
  return unified()
    .use(remarkParse)
    .use(present.includes(frontMatterBlock) ? [[remarkFrontmatter, ['yaml']]] : [])
    .use(steps)
    .use(remarkSyntaxes, present)
    .use(quick === undefined ? [] : [[remarkQuickParse, quick]])
    .freeze();
}

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

/** Adds the tokens and nodes of syntaxes to the parser; all tokens in one extension, which is put together once. */
const remarkSyntaxes: Plugin<[readonly Syntax[]], Root> = function (present) {
  const data = this.data();
  const tokens = [
    ...(data.micromarkExtensions ?? []),
    ...present.flatMap((syntax) => syntax.micromark ?? []),
  ];
  data.micromarkExtensions = [combineExtensions(tokens)];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...present.flatMap((syntax) => syntax.fromMarkdown ?? []),
  ];
};

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
