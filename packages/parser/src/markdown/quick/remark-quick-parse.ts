import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { type QuickParseOptions, readQuickly } from './read-quickly.ts';

/** The syntaxes with tokens of their own that the quick parser reads, or leaves to the reference where it sees their marks. */
const understood: ReadonlySet<string> = new Set([
  'autolink-literal',
  'comment',
  'footnote',
  'highlight',
  'inline-footnote',
  'math',
  'strikethrough',
  'table',
  'tag',
  'wikilink',
]);

/**
 * Whether the quick parser reads a dialect: it knows all syntaxes that have tokens, and none of those it takes for granted
 * is missing. A new syntax turns it off until it is taught.
 */
export function isUnderstood(tokenSyntaxes: readonly string[]): boolean {
  return tokenSyntaxes.length === understood.size && tokenSyntaxes.every((name) => understood.has(name));
}

/** Puts the quick parser before the parser that is there, which reads what the quick one leaves. */
export const remarkQuickParse: Plugin<[QuickParseOptions], string, Root> = function (options) {
  const reference = this.parser;
  if (reference === undefined) throw new Error('The quick parser needs another one to be used before it.');
  this.parser = (document, file) => readQuickly(document, options)?.tree ?? reference(document, file);
};
