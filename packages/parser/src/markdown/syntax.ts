import type { Element, ElementContent } from 'hast';
import type { Nodes, Parents, Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Handler as ReferenceHandler } from 'mdast-util-to-hast';
import type { Extension as MicromarkExtension } from 'micromark-util-types';
import type { NoteContext } from '../note-context.ts';

/** What a handler may ask of what writes the HTML tree: mdast-util-to-hast, or a quicker one. */
export interface HtmlWriter {
  /** Makes HTML nodes of what is in a node. */
  readonly all: (parent: Parents) => ElementContent[];
  /** Gives an element the place of a node. */
  readonly patch: (from: Nodes, to: Element) => void;
  /** Gives an element what the data of a node say of it. */
  readonly applyData: (from: Nodes, to: Element) => Element;
  /** Puts line ends between nodes, with `loose` also around them. */
  readonly wrap: (nodes: ElementContent[], loose: boolean) => ElementContent[];
}

/** Makes HTML nodes of a node. */
type Handler = (
  writer: HtmlWriter,
  node: Parameters<ReferenceHandler>[1],
  parent: Parents | undefined,
) => ReturnType<ReferenceHandler>;

/** By type of the nodes. */
export type Handlers = Readonly<Record<string, Handler>>;

/**
 * One syntax of the dialect: everything that Layerwise adds to Markdown goes through this door, and lives in a
 * file named after it.
 */
export interface Syntax {
  readonly name: string;
  /** Whether the text can hold the syntax at all: a cheap look that may err only towards yes. */
  readonly occursIn: (text: string) => boolean;
  /** Tokens, where the syntax must be seen while the text is read. They are made late: most texts are read without tokens. */
  readonly micromark?: () => MicromarkExtension;
  /** From tokens to nodes. */
  readonly fromMarkdown?: () => FromMarkdownExtension;
  /**
   * A mark of one character repeated that can open a block which nothing closes: the offsets in the text where it did.
   * The note is then read again with these marks as text.
   */
  readonly openMark?: { readonly mark: string; readonly find: (tree: Root) => readonly number[] };
  /** A change of the tree, where the syntax can be seen afterwards. */
  readonly transform?: (tree: Root, context: NoteContext) => void;
  /** From the syntax' own nodes to HTML nodes. */
  readonly handlers?: (context: NoteContext) => Handlers;
}
