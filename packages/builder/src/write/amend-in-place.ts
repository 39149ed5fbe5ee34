import { writeFileAs } from '../file-calls.ts';
import type { TextFile } from '../render/text-file.ts';
import { changeFew } from './change-few.ts';
import { explainFault } from './explain-fault.ts';
import { markerFile } from './marker-file.ts';
import { resolveOutFolder } from './out-folder.ts';
import { abandon, beginStaging } from './staging.ts';

/**
 * Writes a few files of a site anew, and removes others, where it stands.
 *
 * @param outFolder absolute.
 * @param isAsSeen whether the site is still the one that the files were made for.
 * @throws an error that says so where another build writes it, or what is wrong with the disk.
 */
export async function amendInPlace(
  files: readonly TextFile[],
  removed: readonly string[],
  outFolder: string,
  isAsSeen: () => boolean,
): Promise<void> {
  const target = await resolveOutFolder(outFolder);
  try {
    const staging = await beginStaging(target);
    try {
      if (!isAsSeen()) throw new Error(`Another build has just written to ${target}. Build again.`);
      const all = [...files, markerFile];
      await changeFew(all, removed, staging, target, ({ bytes }, path) =>
        writeFileAs(path, bytes, { flag: 'wx' }),
      );
    } finally {
      await abandon(staging);
    }
  } catch (error) {
    throw explainFault(error, target);
  }
}
