import type { Blank } from './blank.ts';

/** A file of the site, and how to come by its bytes. */
export type OutputFile = {
  /** Path in the site, decoded, without a slash at the front (`topics/index.html`). */
  readonly path: string;
} & (
  | { readonly type: 'bytes'; readonly bytes: Buffer; readonly fingerprint?: string }
  /** It is written already, and moves to its place. `source`: absolute path, on the file system of the site (`EarlyFiles`). */
  | { readonly type: 'written'; readonly source: string; readonly fingerprint?: string }
  /** `source`: absolute path of a regular file. `blanks`: what of it does not go into the site. */
  | { readonly type: 'path'; readonly source: string; readonly blanks?: readonly Blank[] }
  /** What the last build wrote, if it is still there as it was then; else it is made. `stamp` null: it was not written. */
  | {
      readonly type: 'kept';
      readonly fingerprint: string;
      readonly stamp: FileStamp | null;
      readonly make: () => Buffer | Promise<Buffer>;
    }
);

/** By what a file is known again without being read. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}
