import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What became of the files of a new site, by their paths. */
export interface WrittenFiles {
  readonly written: readonly string[];
  /** There already: nothing was changed in them. */
  readonly left: readonly string[];
}

/**
 * Writes files that are not there yet.
 *
 * @param folder absolute
 * @param files texts by path
 */
export async function writeNewFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<WrittenFiles> {
  const written: string[] = [];
  const left: string[] = [];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    try {
      await writeFile(join(folder, path), text, { flag: 'wx' });
      written.push(path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      left.push(path);
    }
  }
  return { written, left };
}
