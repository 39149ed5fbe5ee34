import type { Element, Root as HtmlRoot, Nodes } from 'hast';
import type { Root } from 'mdast';
import { isKnownSafe } from '../html/is-known-safe.ts';
import { linkFrames } from '../html/link-frames.ts';
import { readMediaElements } from '../html/media-elements.ts';
import { parseRawHtml } from '../html/raw-html.ts';
import { sanitizeTree } from '../html/sanitize-tree.ts';
import { reportUnsafe } from '../html/unsafe.ts';
import { toHast } from '../late-packages.ts';
import type { Limits } from '../limits.ts';
import type { NoteContext } from '../note-context.ts';
import { findDepth } from './find-depth.ts';
import { type Excess, findExcess } from './find-excess.ts';
import { writeListItem } from './list-item.ts';
import { noteSource } from './published-markdown.ts';
import { isPlain } from './quick-html/is-plain.ts';
import { writePlainly } from './quick-html/write-plainly.ts';
import { type MarkdownOptions, type Reader, readerOf, readMarkdown } from './read-markdown.ts';
import type { Handlers, Syntax } from './syntax.ts';

/** What of the parse the site's configuration decides. */
export interface TreeOptions extends MarkdownOptions {
  readonly html: 'sanitize' | 'trusted';
  readonly limits: Limits;
}

/**
 * Turns a note's text into an HTML tree that is safe: Markdown is read, the dialect's nodes become HTML nodes and
 * marked places, raw HTML is parsed, and all of it passes the allow-list that is not known to be safe without.
 *
 * Syntaxes that cannot occur in the text are left out, which saves their work and changes nothing. A note over one of
 * the limits is shown as plain text.
 */
export function toTree(text: string, context: NoteContext, options: TreeOptions): HtmlRoot {
  const plain = findPlainTree(text, context, options);
  if (plain !== null) return plain;
  const present = options.syntaxes.filter((syntax) => syntax.occursIn(text));
  const { markdown, tooDeep } = readTree(text, context, options, present);
  if (tooDeep !== null) return tooDeep;
  context.source = noteSource(markdown, text);
  const handlers = prepare(markdown, context, present);
  if (options.parser === 'quick' && isPlain(markdown, handlers)) {
    const tree = writePlainly(markdown, handlers);
    return isKnownSafe(tree) ? tree : makeSafe(tree, context, options);
  }
  return makeSafe(writeByReference(markdown, context, handlers, text.includes('<')), context, options);
}

/** The tree of a text that is over a limit; null where it is not. */
export function findPlainTree(text: string, context: NoteContext, { limits }: TreeOptions): HtmlRoot | null {
  const excess = findExcess(text, limits);
  return excess === undefined ? null : plainTree(text, context, excess);
}

/** Reads the Markdown; where it turns out too deep, the tree that is shown instead. */
export function readTree(
  text: string,
  context: NoteContext,
  options: TreeOptions,
  present: readonly Syntax[],
  reader: Reader = readerOf(present, options),
): { readonly markdown: Root; readonly tooDeep: HtmlRoot | null } {
  const markdown = readMarkdown(text, present, reader);
  const { depth } = options.limits;
  const deepLine = findDepth(markdown, depth);
  if (deepLine === undefined) return { markdown, tooDeep: null };
  const message = `Something stands more than ${depth} levels deep`;
  return { markdown, tooDeep: plainTree(text, context, { rule: 'too-deep', message, line: deepLine }) };
}

/**
 * Changes a Markdown tree as the syntaxes say, and makes an HTML tree of it, raw HTML parsed: by mdast-util-to-hast, whatever
 * plugins left in the tree.
 */
export function writeHtml(markdown: Root, context: NoteContext, present: readonly Syntax[]): HtmlRoot {
  return writeByReference(markdown, context, prepare(markdown, context, present), true);
}

/** Changes a Markdown tree as the syntaxes say, and gives what makes HTML of their nodes. */
function prepare(markdown: Root, context: NoteContext, present: readonly Syntax[]): Handlers {
  for (const syntax of present) syntax.transform?.(markdown, context);
  return Object.assign({ listItem: writeListItem }, ...present.map((syntax) => syntax.handlers?.(context)));
}

/** @param mayHaveHtml whether raw HTML in it is to be parsed. */
function writeByReference(
  markdown: Root,
  context: NoteContext,
  handlers: Handlers,
  mayHaveHtml: boolean,
): HtmlRoot {
  const tree = asRoot(toHast().toHast(markdown, { allowDangerousHtml: mayHaveHtml, handlers }));
  if (!mayHaveHtml) return tree;
  const parsed = parseRawHtml(tree, context);
  readMediaElements(parsed);
  return parsed;
}

/** Passes an HTML tree through the allow-list, unless the vault is trusted, and says what is lost. */
export function makeSafe(tree: HtmlRoot, context: NoteContext, { html }: TreeOptions): HtmlRoot {
  if (html === 'trusted') return tree;
  reportUnsafe(tree, context);
  linkFrames(tree);
  return sanitizeTree(tree);
}

/** Nothing, where a tree is none of a whole document. */
export function asRoot(tree: Nodes): HtmlRoot {
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function plainTree(text: string, context: NoteContext, excess: Excess): HtmlRoot {
  context.report(
    'warning',
    excess.rule,
    `${excess.message}; the note is shown as plain text.`,
    { line: excess.line, column: 1 },
    'Divide the note.',
  );
  const value = text.trim();
  const pre: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { className: ['plain'], tabIndex: 0 },
    children: [{ type: 'text', value }],
  };
  return { type: 'root', children: [pre] };
}
