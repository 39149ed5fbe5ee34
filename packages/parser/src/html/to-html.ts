import type { Root } from 'hast';
import { type Plugin, unified } from 'unified';
import { rehypeStringify } from '../late-packages.ts';
import { once } from '../once.ts';
import { writeQuickly } from './write-quickly.ts';

const reference = once(() => unified().use(rehypeStringify().default, { allowDangerousHtml: true }).freeze());

/** Writes plain trees by a writer of our own, behind the door that unified has for compilers; others by rehype-stringify. */
const rehypeWriteQuickly: Plugin<[], Root, string> = function () {
  this.compiler = (tree) => writeQuickly(tree as Root) ?? writeByReference(tree as Root);
};

const writer = unified().use(rehypeWriteQuickly).freeze();

/** Writes a safe tree as HTML. */
export function toHtml(tree: Root): string {
  return writer.stringify(tree);
}

/** Writes a tree as `toHtml` does, by rehype-stringify alone. */
export function writeByReference(tree: Root): string {
  return reference().stringify(tree);
}
