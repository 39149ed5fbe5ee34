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
