/** How much a diagnostic matters: an `error` makes a build end with exit code 1, a `warning` only with `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/** Every rule a diagnostic can carry. Each has a page in the docs with its cause and mend. */
export const rules = [
  'frontmatter-syntax',
  'frontmatter-executable',
  'frontmatter-misplaced',
  'frontmatter-value',
  'unresolved-link',
  'ambiguous-link',
  'unresolved-heading',
  'unresolved-block',
  'unresolved-embed',
  'circular-embed',
  'private-link',
  'duplicate-url',
  'duplicate-block-id',
  'unsafe-path',
  'unsafe-url',
  'unsafe-attachment',
  'outside-vault',
  'symbolic-link',
  'not-a-file',
  'unreadable-file',
  'invalid-encoding',
  'bidirectional-text',
  'html-removed',
  'too-deep',
  'too-large',
  'too-many-embeds',
  'math-syntax',
  'unknown-language',
  'unknown-syntax',
  'canvas-syntax',
  'tool-without-principle',
  'unknown-principle',
  'layer-without-topic',
  'session-without-write-up',
  'balance',
  'no-git',
  'shallow-history',
  'missing-alt-text',
  'no-image-versions',
  'render-failed',
  'unknown-template',
  'plugin-failed',
] as const;

/** The id of a rule of Layerwise's own. */
export type Rule = (typeof rules)[number];

/** The id of a rule that a plugin brings: the plugin's name, a slash, and a name that the plugin gives it. */
export type PluginRule = `${string}/${string}`;

/** Where something stands in a file. Both count from 1; a column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something that the author should know, with its place. Plain data: it crosses threads and caches. */
export interface Diagnostic extends Position {
  /** Path in the vault, parts joined by `/`; the empty string for the vault as a whole. */
  readonly path: string;
  readonly severity: Severity;
  readonly rule: Rule | PluginRule;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}
