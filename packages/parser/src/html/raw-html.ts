import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { rawHtml } from '../late-packages.ts';

/**
 * Parses the raw HTML of a tree, where there is any. Without, the tree is as a parser of HTML would build it: a sign `<` in
 * code or before a number needs none.
 */
export function parseRawHtml(tree: Root, file: VFile): Root {
  if (!holdsRaw(tree)) return tree;
  const parsed = rawHtml().raw(tree, { file });
  return parsed.type === 'root' ? parsed : { type: 'root', children: [] };
}

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));
}
