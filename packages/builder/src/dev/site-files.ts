import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../output-file.ts';

/**
 * The table that a server answers from: what is not in it does not exist. Keys are paths in the site,
 * decoded, without a slash at the front (`topics/index.html`).
 */
export type SiteFiles = Pick<ReadonlyMap<string, OutputFile>, 'get' | 'has'>;

/**
 * Lists a finished site. Symbolic links are left out, and so are names that begin with a dot.
 *
 * @param folder - absolute path
 * @returns a table of the files that are there now
 * @throws the error of the file system where the folder cannot be read
 */
export async function listSiteFiles(folder: string): Promise<ReadonlyMap<string, OutputFile>> {
  const table = new Map<string, OutputFile>();
  const waiting = [''];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const name of await readdir(join(folder, parent))) {
      if (name.startsWith('.')) continue;
      const path = parent === '' ? name : `${parent}/${name}`;
      const source = join(folder, path);
      const status = await lstat(source);
      if (status.isDirectory()) waiting.push(path);
      else if (status.isFile()) table.set(path, { path, type: 'path', source });
    }
  }
  return table;
}
