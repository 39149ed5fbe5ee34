import type { Nodes, Root } from 'mdast';

/** How many levels of nodes one level that an author sees can make: a list, its item, a paragraph. */
const NODES_PER_LEVEL = 3;

/** Elements that HTML closes by itself, and those that have no content: they do not nest without others that do. */
const flat = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr'.split(
    ' ',
  ),
);

/**
 * Whether nodes of a tree, or the elements of its raw HTML, stand in each other deeper than allowed. Without recursion,
 * because that is what too deep a tree breaks.
 *
 * @returns the line of the first node that is too deep.
 */
export function findDepth(tree: Root, limit: number): number | undefined {
  const most = limit * NODES_PER_LEVEL;
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  let open = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    if (node.type === 'html') open = Math.max(0, open + countOpen(node.value, limit - open));
    if (depth > most || open > limit) return node.position?.start.line ?? 1;
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Elements that a piece of HTML opens and does not close; negative where it closes more. Stops over `most`. */
function countOpen(html: string, most: number): number {
  let open = 0;
  for (const match of html.matchAll(/<(?<slash>\/?)(?<name>[a-z][^\s/>]{0,40})/giu)) {
    const { slash, name = '' } = match.groups ?? {};
    if (flat.has(name.toLowerCase())) continue;
    open += slash === '' ? 1 : -1;
    if (open > most) break;
  }
  return open;
}
