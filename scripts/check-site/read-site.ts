import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A site as its bytes. */
export interface SiteBytes {
  /** By path in the site, decoded, without a slash at the front. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Path that it lives under; begins and ends with `/`. */
  readonly base: string;
}

/** Reads every file of a finished site, sorted by path. */
export async function readSite(folder: string): Promise<SiteBytes['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
  const files = new Map<string, Buffer>();
  for (const path of paths) files.set(path.split(sep).join('/'), await readFile(join(folder, path)));
  return files;
}
