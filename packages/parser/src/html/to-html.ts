import type { Root } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';

/** Writes a safe tree as HTML. */
export function toHtml(tree: Root): string {
  return stringify(tree, { allowDangerousHtml: true });
}
