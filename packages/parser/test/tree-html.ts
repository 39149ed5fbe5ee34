import { raw } from 'hast-util-raw';
import { Marks } from '../src/html/marks.ts';
import { toHtml } from '../src/html/to-html.ts';
import { defaultLimits } from '../src/limits.ts';
import type { Syntax } from '../src/markdown/syntax.ts';
import { toTree } from '../src/markdown/to-tree.ts';
import type { NoteContext } from '../src/note-context.ts';

/** The HTML of Markdown read with some syntaxes, before anything of a page is added. Raw HTML is trusted. */
export function treeHtml(text: string, syntaxes: readonly Syntax[]): string {
  const context: NoteContext = {
    path: 'note.md',
    text,
    diagnostics: [],
    marks: new Marks('0123456789abcdef'),
    references: [],
    blocks: [],
    tags: [],
    needs: new Set(),
    languages: new Set(),
    macros: {},
    formulas: new Map(),
    callouts: {},
    source: null,
    report: () => undefined,
  };
  return trimEnd(
    toHtml(toTree(text, context, { html: 'trusted', syntaxes, limits: defaultLimits, parser: 'quick' })),
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
