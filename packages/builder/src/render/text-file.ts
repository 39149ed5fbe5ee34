import type { OutputFile } from '../output-file.ts';

/** A file whose text was made here. */
export type TextFile = Extract<OutputFile, { readonly type: 'bytes' }>;

/** A file whose text is made when somebody wants it. */
export interface LateFile {
  readonly path: string;
  /** Ids of the notes whose texts it holds. */
  readonly notes: readonly string[];
  readonly make: () => TextFile;
}

export function textFile(path: string, text: string): TextFile {
  return { path, type: 'bytes', bytes: Buffer.from(text) };
}

/** The file of a page: `/a/b/` is `a/b/index.html`. */
export function pagePath(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}
