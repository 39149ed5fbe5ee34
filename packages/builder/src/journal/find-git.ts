import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Finds git on the path. Only absolute folders count: an empty or relative entry would mean a folder of the vault, and
 * a vault must not bring its own `git`.
 *
 * @param path The value of `PATH`.
 * @returns The absolute path of the program, or null where there is none.
 */
export async function findGit(path: string | undefined): Promise<string | null> {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of absoluteFolders(path)) {
    const file = join(folder, name);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // The next folder may have it.
    }
  }
  return null;
}

/** The entries of a `PATH` that do not depend on the current folder. */
export function absoluteFolders(path: string | undefined): readonly string[] {
  return (path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}
