/** What front matter may cost. Beyond it the block is not read and the note is private. */
export interface FrontMatterLimits {
  /** UTF-16 code units of the block, without its fields over `fieldLength` once it is longer than this. */
  readonly length: number;
  /** UTF-16 code units of one field, in a block that is too long as a whole. */
  readonly fieldLength: number;
  /** Keys, nested ones included: the `yaml` package compares every pair of them. */
  readonly keys: number;
  /** Aliases (`*name`), counted as often as they multiply. */
  readonly aliases: number;
  /** Lists and mappings within each other. */
  readonly depth: number;
}

/** The limits of a site that sets none. */
export const defaultFrontMatterLimits: FrontMatterLimits = {
  length: 65_536,
  fieldLength: 16_384,
  keys: 1_000,
  aliases: 100,
  depth: 50,
};
