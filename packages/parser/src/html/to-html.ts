import type { Root } from 'hast';
import { rehypeStringify, unified } from '../late-packages.ts';
import { once } from '../once.ts';
import { writeQuickly } from './write-quickly.ts';

const writer = once(() =>
  unified().unified().use(rehypeStringify().default, { allowDangerousHtml: true }).freeze(),
);

/** Writes a safe tree as HTML. */
export function toHtml(tree: Root): string {
  return writeQuickly(tree) ?? writeByReference(tree);
}

/** Writes a tree as `toHtml` does, by rehype-stringify alone. */
export function writeByReference(tree: Root): string {
  return writer().stringify(tree);
}
