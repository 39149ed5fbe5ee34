import type { Kind, Layer, Track } from '@layerwise/parser/note';

/** A public note as the search index takes it in. */
export interface SearchDocument {
  /** Changes with description, headings and text. */
  readonly hash: string;
  readonly href: string;
  readonly title: string;
  /** Read when it is asked for. */
  readonly description: string;
  readonly kind: Kind;
  readonly layer: Layer | null;
  readonly track: Track | null;
  /** Titles; likewise principles and tools. */
  readonly topics: readonly string[];
  readonly principles: readonly string[];
  readonly tools: readonly string[];
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly headings: readonly string[];
  /** Read when it is asked for. */
  readonly text: string;
}
