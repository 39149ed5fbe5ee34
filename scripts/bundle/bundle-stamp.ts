import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** A file, with its size in bytes and the time of its last change, milliseconds. */
type FileState = readonly [path: string, size: number, modified: number];

/** What is known of a bundle that was made. */
interface Stamp {
  /** How it was made, in whatever words. */
  readonly way: string;
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
 * @param way how it is made now.
 */
export async function isFresh(out: string, folder: string, way: string): Promise<boolean> {
  try {
    const stamp: Stamp = JSON.parse(await readFile(stampOf(out), 'utf8'));
    await describeFiles(out, stamp.files);
    const paths = stamp.inputs.map(([path]) => path);
    const inputs = await describeFiles(folder, paths);
    return stamp.way === way && isDeepStrictEqual(inputs, stamp.inputs);
  } catch {
    // Nothing was made yet, or a file is gone.
    return false;
  }
}

/** Writes down what a bundle was made of, `inputs` relative to the package, once all its files are there. */
export async function writeStamp(
  out: string,
  made: Pick<Stamp, 'way' | 'files'> & { readonly folder: string; readonly inputs: readonly string[] },
): Promise<void> {
  const { way, files, folder } = made;
  const stamp: Stamp = { way, files, inputs: await describeFiles(folder, made.inputs) };
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
