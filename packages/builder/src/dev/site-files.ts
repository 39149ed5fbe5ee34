import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a finished site: its bytes, or where they are on the disk. */
export type SiteFile =
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  /** Absolute path of a regular file. */
  | { readonly type: 'path'; readonly path: string };

/**
 * The table that a server answers from: what is not in it does not exist. Keys are paths in the site,
 * decoded, without a slash at the front (`topics/index.html`).
 */
export type SiteFiles = Pick<ReadonlyMap<string, SiteFile>, 'get' | 'has'>;

/**
 * Makes the table of a site that was built in memory.
 *
 * @param files - the bytes of each file, by path in the site
 */
export function filesInMemory(files: ReadonlyMap<string, Buffer>): SiteFiles {
  const table = new Map<string, SiteFile>();
  for (const [path, bytes] of files) table.set(path, { type: 'bytes', bytes });
  return table;
}

/**
 * Lists a finished site. Symbolic links are left out, and so are names that begin with a dot.
 *
 * @param folder - absolute path
 * @returns a table of the files that are there now
 * @throws the error of the file system where the folder cannot be read
 */
export async function filesInFolder(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  const table = new Map<string, SiteFile>();
  const waiting = [''];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const name of await readdir(join(folder, parent))) {
      if (name.startsWith('.')) continue;
      const path = parent === '' ? name : `${parent}/${name}`;
      const absolute = join(folder, path);
      const status = await lstat(absolute);
      if (status.isDirectory()) waiting.push(path);
      else if (status.isFile()) table.set(path, { type: 'path', path: absolute });
    }
  }
  return table;
}
