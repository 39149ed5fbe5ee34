import type { Nodes, Root } from 'hast';
import { expect } from 'vitest';
import { defaultLimits } from '../src/limits.ts';
import { syntaxes } from '../src/markdown/syntaxes.ts';
import { toTree } from '../src/markdown/to-tree.ts';
import type { NoteContext } from '../src/note-context.ts';
import { emptyContext } from './empty-context.ts';

/** A text as an HTML tree, before it is made safe. */
interface Written {
  readonly tree: Root;
  /** What was found on the way. */
  readonly context: NoteContext;
  /** Whether the quick writer made it, which gives no text a place. */
  readonly isQuick: boolean;
}

/** Makes an HTML tree of a text, with places only where a later step reads them. */
export function writeTree(text: string, parser: 'quick' | 'reference'): Written {
  const context = emptyContext(text);
  const tree = toTree(text, context, { html: 'trusted', syntaxes, limits: defaultLimits, parser });
  const isQuick = !holdsPlacedText(tree);
  // What a parser of HTML says of the whole, which no later step reads.
  delete tree.data;
  dropUnreadPlaces(tree);
  return { tree, context, isQuick };
}

/**
 * Expects the quick writer to give the tree of mdast-util-to-hast, and to ask the handlers for the same things.
 *
 * @returns whether it was the quick writer that gave it.
 */
export function expectSameHtmlTree(text: string): boolean {
  const quick = writeTree(text, 'quick');
  const reference = writeTree(text, 'reference');
  expect(quick.tree).toEqual(reference.tree);
  expect({ ...quick.context, report: null }).toEqual({ ...reference.context, report: null });
  return quick.isQuick;
}

function holdsPlacedText(node: Nodes): boolean {
  if (node.type === 'text') return node.position !== undefined;
  return 'children' in node && node.children.some(holdsPlacedText);
}

/** Takes away the places of all but headings, links and images: what no later step reads. */
function dropUnreadPlaces(node: Nodes): void {
  if (node.type !== 'element' || !/^(?:a|h[1-6]|img)$/u.test(node.tagName)) delete node.position;
  if ('children' in node) for (const child of node.children) dropUnreadPlaces(child);
}
