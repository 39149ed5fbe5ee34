import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateVault } from './vault-notes.ts';

/**
 * Writes a generated vault into a folder that is empty or not there yet.
 *
 * @returns what was written: number of notes, and their bytes together
 * @throws Error where the folder holds something; the error of the file system where it cannot be written
 */
export async function writeVault(
  folder: string,
  count: number,
): Promise<{ readonly notes: number; readonly bytes: number }> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  const made = new Set<string>();
  let notes = 0;
  let bytes = 0;
  for (const { path, text } of generateVault(count)) {
    const parent = dirname(path);
    if (!made.has(parent)) await mkdir(join(folder, parent), { recursive: true });
    made.add(parent);
    await writeFile(join(folder, path), text);
    notes += 1;
    bytes += Buffer.byteLength(text);
  }
  return { notes, bytes };
}
