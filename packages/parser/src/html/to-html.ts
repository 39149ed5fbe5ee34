import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(rehypeStringify, { allowDangerousHtml: true, closeSelfClosing: false })
  .freeze();

/**
 * Writes a safe tree as HTML. Raw nodes are written as they are: only renderings of our own (code, math) put some in,
 * after sanitising.
 */
export function toHtml(tree: Root): string {
  return processor.stringify(tree);
}
