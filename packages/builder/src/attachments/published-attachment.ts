import type { Attachment } from '../read/vault-file.ts';

/** How a page shows an attachment. What is `other` is offered as a link. */
export type MediaType = 'image' | 'audio' | 'video' | 'pdf' | 'other';

/** Where in the vault an attachment is asked for. */
export interface Use {
  /** Path of the note. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** An attachment that a public note uses. */
export interface UsedAttachment extends Attachment {
  /** The first place that uses it: diagnostics about the attachment stand there. */
  readonly use: Use;
}

/** A smaller version of a picture. */
export interface ImageVariant {
  /** Path under the base, decoded. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Media type (`image/webp`). */
  readonly contentType: string;
}

/** An attachment that is part of the site. */
export interface PublishedAttachment {
  /** Path in the vault. */
  readonly path: string;
  /** Path under the base, decoded (`/images/two-towers.png`). */
  readonly url: string;
  readonly type: MediaType;
  /** CSS pixels of a picture as it is shown, turned upright; null where it is no picture, or nobody knows. */
  readonly width: number | null;
  readonly height: number | null;
  /** Smaller versions in a modern format, narrowest first; empty where none would be smaller. */
  readonly variants: readonly ImageVariant[];
}
