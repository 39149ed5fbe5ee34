import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeFile } from '../file-calls.ts';
import { isRunning } from '../is-running.ts';
import { applyChange } from './change-site.ts';
import { resolveOutFolder } from './out-folder.ts';

/*
 * A site is made in a folder beside its place, `.dist.layerwise-next-PID-…`, and the one before it steps aside to
 * `.dist.layerwise-previous-PID-…` for the moment in which the new one takes its place. A change of a few files is called
 * `.dist.layerwise-change-PID-…` from when it is complete. What is written before the site is begun stands in
 * `.dist.layerwise-early-PID-…`. The number of the process says whether anybody still works on them.
 */

/** Folders that this process is at work on. */
const ours = new Set<string>();

/**
 * Begins a new site.
 *
 * @param target absolute folder of the site.
 * @returns the folder to make it in, empty; it is to be given to `takePlace` or `abandon`.
 * @throws an error where another build is writing the same site.
 */
export async function beginStaging(target: string): Promise<string> {
  const staging = siblingOf(target, 'next');
  ours.add(staging);
  try {
    await mkdir(dirname(target), { recursive: true });
    await mkdir(staging);
    // Whoever comes second sees the first; two that come at once see each other, and both give up.
    const other = (await listSiblings(target)).find(
      (path) => path !== staging && !path.startsWith(namePrefix(target, 'early')) && isBeingMade(path),
    );
    if (other !== undefined) {
      throw new Error(
        `Another build is writing to ${target}. Wait until it has ended; if there is none, delete ${other}.`,
      );
    }
    return staging;
  } catch (error) {
    await abandon(staging);
    throw error;
  }
}

/**
 * Makes a folder for files that are written before the site is begun.
 *
 * @param target absolute folder of the site.
 * @returns the folder, empty; it is to be given to `abandon`.
 * @throws the error of the file system.
 */
export async function beginEarly(target: string): Promise<string> {
  const folder = siblingOf(target, 'early');
  ours.add(folder);
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    ours.delete(folder);
    throw error;
  }
}

/** Puts a finished site in its place. */
export async function takePlace(staging: string, target: string): Promise<void> {
  if (!(await exists(target))) {
    await rename(staging, target);
    return;
  }
  const previous = siblingOf(target, 'previous');
  ours.add(previous);
  try {
    await rename(target, previous);
    try {
      await rename(staging, target);
    } catch (error) {
      await rename(previous, target);
      throw error;
    }
    await removeFile(previous, { recursive: true, force: true });
  } finally {
    ours.delete(previous);
  }
}

/** Moves the files of a complete change to their places in the site. */
export async function carryOut(staging: string, target: string): Promise<void> {
  const change = siblingOf(target, 'change');
  ours.add(change);
  try {
    await rename(staging, change);
    await applyChange(change, target);
    await removeFile(change, { recursive: true, force: true });
  } finally {
    ours.delete(change);
  }
}

/** Removes what is left of a site that was begun, or of files that were written before it. */
export async function abandon(staging: string): Promise<void> {
  await removeFile(staging, { recursive: true, force: true }).finally(() => ours.delete(staging));
}

/**
 * Mends what a build that was killed left behind: puts the last good site back where it was being replaced, ends a change
 * that was complete, and removes half-made ones.
 */
export async function recoverSite(outFolder: string): Promise<void> {
  const target = await resolveOutFolder(outFolder);
  for (const path of await listSiblings(target)) {
    if (isBeingMade(path)) continue;
    if (path.startsWith(namePrefix(target, 'previous')) && !(await exists(target)))
      await rename(path, target);
    else if (path.startsWith(namePrefix(target, 'change')) && (await exists(target))) {
      await applyChange(path, target);
      await removeFile(path, { recursive: true, force: true });
    } else await removeFile(path, { recursive: true, force: true });
  }
}

/** Whether a sibling folder belongs to a build that still runs. */
function isBeingMade(path: string): boolean {
  const pid = Number(/\.layerwise-(?:next|previous|change|early)-(\d+)-[^-]*$/u.exec(path)?.[1]);
  // The number may have been that of a process before us, which was killed.
  return pid === process.pid ? ours.has(path) : isRunning(pid);
}

async function listSiblings(target: string): Promise<readonly string[]> {
  const parent = dirname(target);
  const prefix = basename(namePrefix(target, ''));
  const names = await readdir(parent).catch(() => []);
  return names
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => join(parent, name));
}

type Use = 'next' | 'previous' | 'change' | 'early';

function siblingOf(target: string, use: Use): string {
  return `${namePrefix(target, use)}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

function namePrefix(target: string, use: Use | ''): string {
  return join(dirname(target), `.${basename(target)}.layerwise-${use}`);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
