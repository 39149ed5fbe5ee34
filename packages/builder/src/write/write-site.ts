import { randomBytes } from 'node:crypto';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileStamp, OutputFile } from '../output-file.ts';
import { mapPool } from '../read/map-pool.ts';
import { copyRegularFile } from './copy-regular-file.ts';
import { isSameFile } from './is-same-file.ts';
import { OutFolderError } from './out-folder-error.ts';

/** The file by which Layerwise knows a folder that it made. */
export const markerName = '.layerwise-site';
const markerText = 'This folder was made by Layerwise, which replaces it as a whole.\n';

const POOL = 32;

/** What a write changed. */
export interface WriteResult {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of the files that have a fingerprint: what they are as they stand now, by path. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
}

/**
 * Makes a folder hold exactly the files of a site. It is replaced as a whole or not at all: the new site is made
 * beside it, and takes its place at the end. Unchanged files stay the same files (hard links), so they keep their
 * modification times. If nothing changed, nothing is touched.
 *
 * @param outFolder absolute; made where it does not exist.
 * @throws OutFolderError where the folder holds something that Layerwise did not make.
 */
export async function writeSite(files: readonly OutputFile[], outFolder: string): Promise<WriteResult> {
  await recoverSite(outFolder);
  const target = await resolveTarget(outFolder);
  await assertOwn(target);
  const all: readonly OutputFile[] = [
    ...files,
    { path: markerName, type: 'bytes', bytes: Buffer.from(markerText) },
  ];
  const existing = await listFiles(target);
  const isUnchanged = await mapPool(all, POOL, (file) => isSame(file, target, existing.get(file.path)));
  const unchanged = isUnchanged.filter(Boolean).length;
  const stamps = new Map<string, FileStamp>();
  const stamp = (file: OutputFile, stats: FileStamp | undefined): void => {
    if ('fingerprint' in file && stats !== undefined) stamps.set(file.path, stats);
  };
  const result = {
    written: all.length - unchanged,
    unchanged,
    removed: existing.size - countKept(all, existing),
    stamps,
  };
  for (const [index, file] of all.entries()) {
    if (isUnchanged[index] === true) stamp(file, existing.get(file.path));
  }
  if (result.written === 0 && result.removed === 0) return result;
  const staging = siblingOf(target, `next-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await makeFolders(all, staging);
    await mapPool(all, POOL, async (file, index) => {
      const path = join(staging, file.path);
      if (isUnchanged[index] === true) await keepFile(join(target, file.path), path);
      else if (file.type === 'path') await copyRegularFile(file.source, path);
      else {
        await writeFile(path, file.type === 'bytes' ? file.bytes : file.make(), { flag: 'wx' });
        if ('fingerprint' in file) stamp(file, stampOf(await lstat(path)));
      }
    });
    await takePlace(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return result;
}

/**
 * Looks whether a folder may be written to, before any work is done for it.
 *
 * @throws OutFolderError where it holds something that Layerwise did not make.
 */
export async function checkOutFolder(outFolder: string): Promise<void> {
  await assertOwn(await resolveTarget(outFolder));
}

/**
 * Mends what a build that was killed left behind: puts the last good site back where it was being replaced, and
 * removes half-made ones.
 */
export async function recoverSite(outFolder: string): Promise<void> {
  const target = await resolveTarget(outFolder);
  const parent = dirname(target);
  const prefix = basename(siblingOf(target, ''));
  const names = await readdir(parent).catch(() => []);
  for (const name of names.sort().filter((name) => name.startsWith(prefix))) {
    const path = join(parent, name);
    if (name.startsWith(`${prefix}previous`) && !(await exists(target))) await rename(path, target);
    else if (!isBeingMade(name.slice(prefix.length))) await rm(path, { recursive: true, force: true });
  }
}

/** Whether a sibling folder belongs to a build that still runs. */
function isBeingMade(rest: string): boolean {
  const pid = Number(/^(?:next|previous)-(\d+)-/u.exec(rest)?.[1]);
  if (!Number.isInteger(pid) || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function takePlace(staging: string, target: string): Promise<void> {
  if (!(await exists(target))) {
    await rename(staging, target);
    return;
  }
  const previous = siblingOf(target, `previous-${process.pid}-${randomBytes(4).toString('hex')}`);
  await rename(target, previous);
  try {
    await rename(staging, target);
  } catch (error) {
    await rename(previous, target);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

function siblingOf(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.layerwise-${suffix}`);
}

/** The folder that a path means, symbolic links followed, whether it exists or not. */
async function resolveTarget(outFolder: string): Promise<string> {
  try {
    return await realpath(outFolder);
  } catch {
    const parent = dirname(outFolder);
    return parent === outFolder ? outFolder : join(await resolveTarget(parent), basename(outFolder));
  }
}

async function assertOwn(target: string): Promise<void> {
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

/** The files in a folder by path; the size is -1 for what is no regular file. */
async function listFiles(folder: string): Promise<ReadonlyMap<string, FileStamp>> {
  const stamps = new Map<string, FileStamp>();
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
    await mapPool(entries, POOL, async (entry) => {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(entryPath);
      else if (entry.isFile()) stamps.set(entryPath, stampOf(await lstat(join(folder, entryPath))));
      else stamps.set(entryPath, { size: -1, modified: 0 });
    });
  };
  await walk('');
  return stamps;
}

function stampOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): FileStamp {
  return { size, modified: mtimeMs };
}

async function isSame(file: OutputFile, target: string, stamp: FileStamp | undefined): Promise<boolean> {
  if (stamp === undefined || stamp.size < 0) return false;
  const { size, modified } = stamp;
  if (file.type === 'kept') return file.stamp.size === size && file.stamp.modified === modified;
  if (file.type === 'bytes') {
    return file.bytes.length === size && file.bytes.equals(await readFile(join(target, file.path)));
  }
  return (await lstat(file.source)).size === size && (await isSameFile(file.source, join(target, file.path)));
}

function countKept(files: readonly OutputFile[], existing: ReadonlyMap<string, unknown>): number {
  return files.filter(({ path }) => existing.has(path)).length;
}

async function makeFolders(files: readonly OutputFile[], root: string): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  await mkdir(root, { recursive: true });
  await mapPool([...folders].sort(), POOL, (folder) => mkdir(join(root, folder), { recursive: true }));
}

/** A hard link, or a copy where the file system has none. */
async function keepFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
