import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Plugin } from 'unified';

/**
 * Parses the raw HTML of a tree, where there is any. Without, the tree is as a parser of HTML would build it: a sign `<` in
 * code or before a number needs none.
 */
export const rehypeRawHtml: Plugin<[], Root> = function () {
  const parse = rehypeRaw.call(this);
  return (tree, file) => (holdsRaw(tree) ? parse(tree, file) : tree);
};

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw));
}
