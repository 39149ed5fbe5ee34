import type { Nodes, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { sanitizeSchema } from './sanitize-schema.ts';

/** Passes a tree through the allow-list. The last step that sees what an author wrote. */
export function sanitizeTree(tree: Root): Root {
  const safe = sanitize(tree, sanitizeSchema);
  const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe].filter(isContent) };
  dropEmptyClasses(root);
  return root;
}

/** Of a list of classes that are all refused, an empty list is left. */
function dropEmptyClasses(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const classes = child.properties['className'];
    if (Array.isArray(classes) && classes.length === 0) delete child.properties['className'];
    dropEmptyClasses(child);
  }
}

function isContent(node: Nodes): node is Root['children'][number] {
  return node.type !== 'root';
}
