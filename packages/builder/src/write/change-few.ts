import type { OutputFile } from '../output-file.ts';
import { mapPool } from '../read/map-pool.ts';
import { listChange, placeInChange } from './change-site.ts';
import { markerName } from './out-folder.ts';
import { carryOut } from './staging.ts';

const POOL = 32;

/**
 * Changes a few files of a site in their places: they are made beside it, and move when all are there.
 *
 * @param files those that are written anew, with the marker.
 * @param removed paths of those that go.
 * @param staging as `beginStaging` gave it.
 * @param target absolute folder of the site.
 * @param make writes a file to an absolute path.
 * @throws the error of the file system.
 */
export async function changeFew<File extends Pick<OutputFile, 'path'>>(
  files: readonly File[],
  removed: readonly string[],
  staging: string,
  target: string,
  make: (file: File, path: string) => Promise<void>,
): Promise<void> {
  const inOrder = [...files].sort(byMove);
  await mapPool(inOrder, POOL, (file, index) => make(file, placeInChange(staging, index)));
  await listChange(staging, { moved: inOrder.map(({ path }) => path), removed });
  await carryOut(staging, target);
}

/** The marker first, which tells others that the site is another one now; pages last, when all that they show is there. */
function byMove(one: Pick<OutputFile, 'path'>, other: Pick<OutputFile, 'path'>): number {
  return rankOf(one.path) - rankOf(other.path);
}

function rankOf(path: string): number {
  if (path === markerName) return 0;
  return path.endsWith('.html') ? 2 : 1;
}
