/** A file of the site: its bytes, or where on the disk they are to be copied from. */
export type OutputFile = {
  /** Path in the site, decoded, without a slash at the front (`topics/index.html`). */
  readonly path: string;
} & (
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  /** `source`: absolute path of a regular file. */
  | { readonly type: 'path'; readonly source: string }
);
