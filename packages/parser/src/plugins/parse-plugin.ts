import type { Pluggable } from 'unified';

/**
 * Renders a block of code of one language, in the place of the highlighted source.
 *
 * @param source the code, without the line ending of its last line.
 * @param meta what stands behind the language on the opening line.
 * @returns finished HTML that is not sanitised: every text of the source must be escaped. Inline styles and scripts do not
 *   pass the site's Content-Security-Policy.
 */
export type RenderCode = (source: string, meta: string) => string;

/** Plugins of unified, each alone or in a list with its options. */
export interface UnifiedSteps extends ReadonlyArray<Pluggable> {}

/** What of a plugin works on a single note. It runs in the threads that parse. */
export interface ParsePlugin {
  /** Named in what is said of its mistakes. */
  readonly name: string;
  /** Steps on the Markdown tree, before the dialect's own. */
  readonly remark?: UnifiedSteps;
  /** Steps on the HTML tree, before it is sanitised. */
  readonly rehype?: UnifiedSteps;
  /** Renderings of blocks of code, by language in lower case. */
  readonly code?: Readonly<Record<string, RenderCode>>;
}

/** How a callout of a plugin's own type looks. */
export interface CalloutType {
  /** The type of the dialect whose colour and drawing it has; absent: `note`. */
  readonly look?: string;
  /** Its title where the note gives none; absent: its name. */
  readonly title?: string;
}

/** A kind of note that a plugin brings. */
export interface OwnKind {
  /** What it counts as, in lists and in the learning. Absent: `note`. */
  readonly countsAs?: 'note' | 'post' | 'page';
  /** Notes in a folder of this name, at any depth, are of the kind where they do not say another. */
  readonly folder?: string;
}
