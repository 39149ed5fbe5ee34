import type { OutputFile } from '../src/output-file.ts';

/** A site in memory, from its texts by path. */
export function makeFiles(texts: { readonly [path: string]: string }): Map<string, OutputFile> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [path, { path, type: 'bytes', bytes: Buffer.from(text) }]),
  );
}
