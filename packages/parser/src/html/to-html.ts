import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { writeQuickly } from './write-quickly.ts';

const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Writes a safe tree as HTML. */
export function toHtml(tree: Root): string {
  return writeQuickly(tree) ?? writeByReference(tree);
}

/** Writes a tree as `toHtml` does, by rehype-stringify alone. */
export function writeByReference(tree: Root): string {
  return writer.stringify(tree);
}
