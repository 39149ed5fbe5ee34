import { mkdirSync, renameSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertInside } from './assert-inside.ts';

/*
 * A change of a few files of a large site. They are made in a folder beside the site, by their numbers, with a list of their
 * paths. What is in the folder is complete before the first file moves to its place, so that whoever finds it can go on.
 */

const LIST = 'list.json';

/** Files of a site; more than these, or fewer than `SMALLEST` in all, and the site is replaced as a whole. */
const MOST = 64;
const SMALLEST = 1000;

/**
 * Whether a site is changed file by file, and not replaced as a whole.
 *
 * @param changed number of files that are written anew.
 * @param all number of files of the site.
 */
export function isFew(changed: number, all: number): boolean {
  return changed <= MOST && all >= SMALLEST;
}

/** Where the file of that number is made. */
export function placeInChange(folder: string, index: number): string {
  return join(folder, `${index}`);
}

/** Writes down where the files of a change belong; then it is complete. `paths`: in the order in which they move. */
export async function listChange(folder: string, paths: readonly string[]): Promise<void> {
  await writeFile(join(folder, LIST), JSON.stringify(paths), { flag: 'wx' });
}

/**
 * Moves the files of a complete change to their places, all at once: nothing else happens in between, and each takes its
 * place as a whole. Those that were moved before stay where they are.
 *
 * @param target absolute folder of the site.
 * @throws the error of the file system.
 */
export async function applyChange(folder: string, target: string): Promise<void> {
  const paths = await readList(folder);
  for (const path of paths) {
    assertInside(path);
    mkdirSync(dirname(join(target, path)), { recursive: true });
  }
  for (const [index, path] of paths.entries()) {
    try {
      renameSync(placeInChange(folder, index), join(target, path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

async function readList(folder: string): Promise<readonly string[]> {
  const paths: unknown = JSON.parse(await readFile(join(folder, LIST), 'utf8'));
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string'))
    throw new Error(`${join(folder, LIST)} is damaged. Delete ${folder}, and build again.`);
  return paths;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
