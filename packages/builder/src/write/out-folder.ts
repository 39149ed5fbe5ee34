import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, OutFolderError } from './out-folder-error.ts';

/** The file by which Layerwise knows a folder that it made. */
export const markerName = '.layerwise-site';

/** Symbolic links that may follow each other, as systems have it. */
const MOST_LINKS = 40;

/**
 * Looks whether a folder may be written to, before any work is done for it.
 *
 * @throws OutFolderError where it holds something that Layerwise did not make.
 */
export async function checkOutFolder(outFolder: string): Promise<void> {
  await assertOwn(await resolveOutFolder(outFolder));
}

/**
 * The folder that a path means, symbolic links followed, whether it exists or not.
 *
 * @throws OutFolderError where links lead in a circle.
 */
export async function resolveOutFolder(outFolder: string, links = 0): Promise<string> {
  if (links > MOST_LINKS) throw new OutFolderError(`${outFolder} is a symbolic link that leads in a circle.`);
  try {
    return await realpath(outFolder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ELOOP') throw error;
  }
  const stats = await lstat(outFolder).catch(() => null);
  if (stats?.isSymbolicLink() === true) {
    return resolveOutFolder(resolve(dirname(outFolder), await readlink(outFolder)), links + 1);
  }
  const parent = dirname(outFolder);
  return parent === outFolder ? outFolder : join(await resolveOutFolder(parent, links), basename(outFolder));
}

/** @throws OutFolderError where a folder holds something that Layerwise did not make. */
export async function assertOwn(target: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    if (codeOf(error) === 'ENOTDIR')
      throw new OutFolderError(`${target} is a file; name a folder with --out.`);
    throw error;
  }
  if (names.length > 0 && !names.includes(markerName)) {
    throw new OutFolderError(
      `${target} is not empty and was not made by Layerwise, so it is left alone. Name another folder with --out, or empty this one yourself.`,
    );
  }
}
