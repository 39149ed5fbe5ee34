import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
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
 * @param changed number of files that are written anew or removed.
 * @param all number of files of the site.
 */
export function isFew(changed: number, all: number): boolean {
  return changed <= MOST && all >= SMALLEST;
}

/** Where the file of that number is made. */
export function placeInChange(folder: string, index: number): string {
  return join(folder, `${index}`);
}

/** What changes in a site; paths in it. */
export interface SiteChange {
  /** Where the files belong, in the order in which they move. */
  readonly moved: readonly string[];
  /** What goes when they have moved. */
  readonly removed: readonly string[];
}

/** Writes down what is to be done; then a change is complete. */
export async function listChange(folder: string, change: SiteChange): Promise<void> {
  await writeFile(join(folder, LIST), JSON.stringify(change), { flag: 'wx' });
}

/**
 * Moves the files of a complete change to their places and removes others, all at once: nothing else happens in between,
 * and each file takes its place as a whole. What was done before stays as it is.
 *
 * @param target absolute folder of the site.
 * @throws the error of the file system.
 */
export async function applyChange(folder: string, target: string): Promise<void> {
  const { moved, removed } = await readList(folder);
  for (const path of [...moved, ...removed]) assertInside(path);
  for (const path of moved) mkdirSync(dirname(join(target, path)), { recursive: true });
  for (const [index, path] of moved.entries()) {
    try {
      renameSync(placeInChange(folder, index), join(target, path));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  for (const path of removed) {
    rmSync(join(target, path), { force: true });
    removeEmptyFolders(dirname(path), target);
  }
}

/** Removes a folder of the site and those above it, as far as nothing is in them. */
function removeEmptyFolders(path: string, target: string): void {
  try {
    for (let folder = path; folder !== '.'; folder = dirname(folder)) rmdirSync(join(target, folder));
  } catch {
    // Something is in it, or it is gone.
  }
}

async function readList(folder: string): Promise<SiteChange> {
  const change: Partial<SiteChange> | null = JSON.parse(await readFile(join(folder, LIST), 'utf8'));
  if (!isPaths(change?.moved) || !isPaths(change?.removed))
    throw new Error(`${join(folder, LIST)} is damaged. Delete ${folder}, and build again.`);
  return { moved: change.moved, removed: change.removed };
}

function isPaths(paths: unknown): paths is readonly string[] {
  return Array.isArray(paths) && paths.every((path) => typeof path === 'string');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
