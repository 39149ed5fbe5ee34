import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Handlers } from 'mdast-util-to-hast';
import type { Extension as MicromarkExtension } from 'micromark-util-types';
import type { NoteContext } from '../note-context.ts';

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
