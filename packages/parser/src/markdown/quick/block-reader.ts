import type { RootContent } from 'mdast';
import type { InlineOptions } from './inline/inline-state.ts';
import type { Cursor } from './source.ts';

/** What of the note matters for its blocks. */
export interface BlockOptions extends InlineOptions {
  /** In how many quotes and items the lines stand. */
  readonly depth: number;
  /** Whether the lines stand in a quote, anywhere above. */
  readonly inQuote: boolean;
  /** Reads the blocks of a quote or an item. */
  readonly readBlocks: (cursor: Cursor, options: BlockOptions) => Blocks | undefined;
}

/** The blocks of a quote or an item. */
export interface Blocks {
  readonly children: RootContent[];
  /** Whether a blank line stands between two of them. */
  readonly isSpread: boolean;
}

/**
 * Reads the block that begins in the next line, and goes on behind it; undefined where the reference must read it. It
 * must be certain of where the block ends, whatever follows.
 */
export type BlockReader = (cursor: Cursor, options: BlockOptions) => RootContent | undefined;
