import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** A file, with its size in bytes and the time of its last change, milliseconds. */
type FileState = readonly [path: string, size: number, modified: number];

/** What is known of a bundle that was made. */
interface Stamp {
  /** What it was made of, relative to the package. */
  readonly inputs: readonly FileState[];
  /** Its files, relative to its folder. */
  readonly files: readonly string[];
}

/**
 * Whether a bundle is there whose inputs are as they were when it was made.
 *
 * @param out absolute folder of the bundle.
 * @param folder absolute folder of the package.
 */
export async function isFresh(out: string, folder: string): Promise<boolean> {
  try {
    const { inputs, files }: Stamp = JSON.parse(await readFile(stampOf(out), 'utf8'));
    await describeFiles(out, files);
    const paths = inputs.map(([path]) => path);
    return isDeepStrictEqual(await describeFiles(folder, paths), inputs);
  } catch {
    // Nothing was made yet, or a file is gone.
    return false;
  }
}

/** Writes down what a bundle was made of, once all its files are there. */
export async function writeStamp(
  out: string,
  files: readonly string[],
  folder: string,
  inputs: readonly string[],
): Promise<void> {
  const stamp: Stamp = { inputs: await describeFiles(folder, inputs), files };
  await writeFile(stampOf(out), JSON.stringify(stamp));
}

function stampOf(out: string): string {
  return join(out, '.bundle.json');
}

/** @throws the error of the file system where one of them is not there */
function describeFiles(folder: string, paths: readonly string[]): Promise<readonly FileState[]> {
  return Promise.all(
    paths.map(async (path): Promise<FileState> => {
      const { size, mtimeMs } = await stat(join(folder, path));
      return [path, size, mtimeMs];
    }),
  );
}
