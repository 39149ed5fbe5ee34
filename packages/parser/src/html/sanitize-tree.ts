import type { Nodes, Root } from 'hast';
import { sanitizer } from '../late-packages.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** Passes a tree through the allow-list. The last step that sees what an author wrote. */
export function sanitizeTree(tree: Root): Root {
  lowerSchemes(tree);
  const safe = sanitizer().sanitize(tree, sanitizeSchema());
  dropEmptyClasses(safe);
  return safe.type === 'root' ? safe : { type: 'root', children: [] };
}

/** Browsers ignore the letter case of `HTTPS:`; the allow-list does not. */
function lowerSchemes(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    for (const name of ['href', 'src'] as const) {
      const url = child.properties[name];
      if (typeof url !== 'string') continue;
      child.properties[name] = url.replace(/^[a-z][a-z0-9+.-]{0,20}:/iu, (scheme) => scheme.toLowerCase());
    }
    lowerSchemes(child);
  }
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
