import { raw } from 'hast-util-raw';
import { toHtml } from '../src/html/to-html.ts';
import { defaultLimits } from '../src/limits.ts';
import type { Syntax } from '../src/markdown/syntax.ts';
import { toTree } from '../src/markdown/to-tree.ts';
import { emptyContext } from './empty-context.ts';

/** The HTML of Markdown read with some syntaxes, before anything of a page is added. Raw HTML is trusted. */
export function treeHtml(text: string, syntaxes: readonly Syntax[]): string {
  return trimEnd(
    toHtml(
      toTree(text, emptyContext(text), { html: 'trusted', syntaxes, limits: defaultLimits, parser: 'quick' }),
    ),
  );
}

/** HTML as a browser understands it: two texts that make the same document become the same text. */
export function normalizeHtml(html: string): string {
  const document = raw({ type: 'root', children: [{ type: 'raw', value: html.trimEnd() }] });
  return trimEnd(toHtml(document.type === 'root' ? document : { type: 'root', children: [] }));
}

/** The line ending that ends a document may stand in a style sheet that is never closed. */
function trimEnd(html: string): string {
  return html.trimEnd().replace(/\s+<\/style>$/u, '</style>');
}
