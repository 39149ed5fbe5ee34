import {
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, mkdir, readFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkFile, statFile, writeFileAs } from '../file-calls.ts';
import type { FileStamp, OutputFile } from '../output-file.ts';
import { Pace } from '../pace.ts';
import { mapPool } from '../read/map-pool.ts';
import { assertInside } from './assert-inside.ts';
import { changeFew } from './change-few.ts';
import { isFew } from './change-site.ts';
import { copyRegularFile } from './copy-regular-file.ts';
import { explainFault } from './explain-fault.ts';
import { isSameFile } from './is-same-file.ts';
import { markerFile } from './marker-file.ts';
import { assertOwn, markerName, resolveOutFolder } from './out-folder.ts';
import { abandon, beginStaging, recoverSite, takePlace } from './staging.ts';

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
 * Where few files of a large site changed, they are made beside it, and move to their places at once when all are there;
 * should that be interrupted, whoever looks at the site next ends it (`recoverSite`).
 *
 * @param files no two of one path, and none in the place of a folder of another (`keepApart`).
 * @param outFolder absolute; made where it does not exist.
 * @throws OutFolderError where the folder holds something that Layerwise did not make; an error that says so where another
 *   build writes it, or what is wrong with the disk.
 */
export async function writeSite(files: readonly OutputFile[], outFolder: string): Promise<WriteResult> {
  const target = await resolveOutFolder(outFolder);
  try {
    await recoverSite(target);
    await assertOwn(target);
    return await replaceSite([...files, markerFile], target);
  } catch (error) {
    throw explainFault(error, target);
  }
}

async function replaceSite(files: readonly OutputFile[], target: string): Promise<WriteResult> {
  for (const { path } of files) assertInside(path);
  const identity = await identify(target);
  const existing = listFiles(target);
  const isUnchanged = await mapPool(files, POOL, (file) => isSame(file, target, existing.get(file.path)));
  const unchanged = isUnchanged.filter(Boolean).length;
  const stamps = new Map<string, FileStamp>();
  const stamp = (file: OutputFile, stats: FileStamp | undefined): void => {
    if ('fingerprint' in file && stats !== undefined) stamps.set(file.path, stats);
  };
  for (const [index, file] of files.entries()) {
    if (isUnchanged[index] === true) stamp(file, existing.get(file.path));
  }
  const paths = new Set(files.map(({ path }) => path));
  const removed = [...existing.keys()].filter((path) => !paths.has(path));
  const result = { written: files.length - unchanged, unchanged, removed: removed.length, stamps };
  if (result.written === 0 && removed.length === 0) return result;
  const staging = await beginStaging(target);
  const pace = new Pace();
  const make = async (file: OutputFile, path: string): Promise<void> => {
    if (file.type === 'path') return copyRegularFile(file.source, path, file.blanks);
    if (file.type === 'written') {
      renameSync(file.source, path);
      return stamp(file, stampOf(lstatSync(path)));
    }
    const bytes = file.type === 'bytes' ? file.bytes : await file.make();
    if (pace.isSlow) await writeFileAs(path, bytes, { flag: 'wx' });
    else pace.time(() => writeFileSync(path, bytes, { flag: 'wx' }));
    if ('fingerprint' in file) stamp(file, stampOf(lstatSync(path)));
  };
  /** A folder in the place of a file, or a file in that of one of its folders. */
  const isInTheWay = ({ path }: OutputFile): boolean =>
    !existing.has(path) &&
    (existsSync(join(target, path)) || listFolders(path).some((folder) => existing.has(folder)));
  try {
    // Another build may have ended between our look at the site and now.
    if ((await identify(target)) !== identity)
      throw new Error(`Another build has just written to ${target}. Build again.`);
    const changed = files.filter(({ path }, index) => path === markerName || isUnchanged[index] !== true);
    if (isFew(changed.length + removed.length, files.length) && !changed.some(isInTheWay)) {
      await changeFew(changed, removed, staging, target, make);
      return result;
    }
    await makeFolders(files, staging, pace);
    await mapPool(files, POOL, async (file, index) => {
      const path = join(staging, file.path);
      if (isUnchanged[index] === true) await keepFile(join(target, file.path), path);
      else await make(file, path);
    });
    await takePlace(staging, target);
  } finally {
    await abandon(staging);
  }
  return result;
}

/** A text that tells a site from any other that stood in its place: each has a marker of its own. */
async function identify(folder: string): Promise<string> {
  const all = await Promise.all(
    [folder, join(folder, markerName)].map((path) => statFile(path).catch(() => null)),
  );
  return all.map((stats) => (stats === null ? '' : `${stats.dev} ${stats.ino} ${stats.birthtimeMs}`)).join();
}

/** The files in a folder by path; the size is -1 for what is no regular file. */
function listFiles(folder: string): ReadonlyMap<string, FileStamp> {
  const stamps = new Map<string, FileStamp>();
  walk('');
  return stamps;

  // Asked without waiting in between, which takes a fifth of the time.
  function walk(path: string): void {
    for (const entry of readEntries(join(folder, path))) {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(entryPath);
      else if (entry.isFile()) stamps.set(entryPath, stampOf(lstatSync(join(folder, entryPath))));
      else stamps.set(entryPath, { size: -1, modified: 0 });
    }
  }
}

function readEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function stampOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): FileStamp {
  return { size, modified: mtimeMs };
}

async function isSame(file: OutputFile, target: string, stamp: FileStamp | undefined): Promise<boolean> {
  if (stamp === undefined || stamp.size < 0) return false;
  const { size, modified } = stamp;
  if (file.type === 'kept' && file.stamp !== null)
    return file.stamp.size === size && file.stamp.modified === modified;
  const path = join(target, file.path);
  if (file.type === 'path' || file.type === 'written') {
    const blanks = file.type === 'path' ? file.blanks : [];
    return (await statFile(file.source)).size === size && isSameFile(file.source, path, blanks);
  }
  if (file.type === 'bytes' && file.bytes.length !== size) return false;
  // What cannot be read is made again.
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return false;
  return bytes.equals(file.type === 'bytes' ? file.bytes : await file.make());
}

/** The folders of the site that a path leads through, the nearest first. */
function listFolders(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.push(folder);
  return folders;
}

/** `root` is there, and empty. */
async function makeFolders(files: readonly OutputFile[], root: string, pace: Pace): Promise<void> {
  const folders = new Set(files.flatMap(({ path }) => listFolders(path)));
  // A folder comes before those in it.
  await mapPool([...folders].sort(), POOL, async (folder) => {
    const path = join(root, folder);
    if (pace.isSlow) await mkdir(path, { recursive: true });
    else pace.time(() => mkdirSync(path));
  });
}

/** A hard link, or a copy where the file system has none. */
async function keepFile(from: string, to: string): Promise<void> {
  try {
    await linkFile(from, to);
  } catch {
    await copyFile(from, to);
    const { atime, mtime } = await statFile(from);
    await utimes(to, atime, mtime);
  }
}
