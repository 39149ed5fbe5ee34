import type { Nodes, Root } from 'hast';
import { rawHtml, vfile } from '../late-packages.ts';
import type { NoteContext } from '../note-context.ts';

/**
 * Parses the raw HTML of a tree, where there is any. Without, the tree is as a parser of HTML would build it: a sign `<` in
 * code or before a number needs none.
 */
export function parseRawHtml(tree: Root, { path, text }: NoteContext): Root {
  if (!holdsRaw(tree)) return tree;
  const { VFile } = vfile();
  const parsed = rawHtml().raw(tree, { file: new VFile({ path, value: text }) });
  return parsed.type === 'root' ? parsed : { type: 'root', children: [] };
}

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));
}
