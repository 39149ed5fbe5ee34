import type { Rule, Severity } from '@layerwise/parser';
import type { Blank } from '../blank.ts';
import type { MediaType } from './published-attachment.ts';

/** Bytes in memory, or where on the disk they are. */
export type Stored =
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  /** `source`: absolute path of a regular file. */
  | { readonly type: 'path'; readonly source: string };

/** Something that the author should know of an attachment: the rest of a sentence that begins with its name. */
export interface Remark {
  readonly severity: Severity;
  readonly rule: Rule;
  readonly message: string;
}

/** A picture, made harmless and ready for its pages. */
export interface PreparedPicture<File> {
  readonly width: number | null;
  readonly height: number | null;
  readonly file: File;
  /** In WebP, narrowest first. */
  readonly variants: readonly { readonly width: number; readonly height: number; readonly file: File }[];
  readonly remarks: readonly Remark[];
}

/** What becomes of an attachment. `hash`: of the picture's bytes as they are in the vault. */
export type Prepared =
  | { readonly type: 'refused'; readonly remark: Remark }
  /** Published as it is on the disk but for what is blanked, and never read whole. */
  | {
      readonly type: 'copied';
      readonly mediaType: MediaType;
      readonly blanks: readonly Blank[];
      readonly remarks: readonly Remark[];
    }
  | { readonly type: 'picture'; readonly hash: string; readonly picture: PreparedPicture<Stored> };
