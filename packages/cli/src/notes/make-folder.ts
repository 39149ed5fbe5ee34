import { lstat, mkdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * Makes a folder of the vault where it is missing, never through a link that leads out of it.
 *
 * @param vaultFolder - absolute
 * @param folder - path in the vault, parts joined by `/`; the empty string for its root
 * @returns its absolute path
 * @throws UsageError where it would lie outside the vault, or is a file
 */
export async function makeFolder(vaultFolder: string, folder: string): Promise<string> {
  const root = await realpath(vaultFolder);
  let path = vaultFolder;
  for (const part of folder.split('/').filter((name) => name !== '')) {
    path = join(path, part);
    await mkdir(path).catch(async (error: unknown) => {
      if (!(await lstat(path).catch(() => null))) throw error;
    });
    const real = await realpath(path);
    const isFolder = (await lstat(real)).isDirectory();
    if (isFolder && real.startsWith(`${root}${sep}`)) continue;
    throw new UsageError(
      `"${folder}" ${isFolder ? 'leads out of the vault' : 'is not a folder'}`,
      'Name a folder of the vault.',
    );
  }
  return path;
}
