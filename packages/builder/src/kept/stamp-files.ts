import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the file system says of the files of a folder, their contents not read. */
export interface FilesStamp {
  /** Another one wherever a file came, went or changed. */
  readonly stamp: string;
  /** When the last change was made, milliseconds since 1970. */
  readonly newest: number;
}

/**
 * Looks at all files of a folder that a build may read: names, sizes, times of change and numbers of the files. The time
 * of the last change of a file cannot be set back by programs, so that it tells of every change that is older than the
 * clock's tick.
 *
 * It asks the file system without waiting in between: a thousand files take ten milliseconds, a fifth of what they take
 * otherwise.
 *
 * @param folder - absolute
 * @param ending - only files whose names end so
 * @param withHidden - also names that begin with a dot, and `node_modules`
 * What cannot be looked at (a name that is not UTF-8, a file that is gone by now, a folder that is shut) is stamped as that:
 * a build passes it over as well, and says so.
 *
 * @throws the error of the file system where the folder itself cannot be read
 */
export function stampFiles(folder: string, ending = '', withHidden = false): FilesStamp {
  const hash = createHash('sha256');
  let newest = 0n;
  walk(readEntries(folder), folder, '');
  return { stamp: hash.digest('hex'), newest: Number(newest / 1_000_000n) };

  function walk(entries: readonly Dirent[], path: string, name: string): void {
    for (const entry of entries) {
      if (!withHidden && (entry.name.startsWith('.') || entry.name === 'node_modules')) continue;
      const entryPath = join(path, entry.name);
      const entryName = `${name}/${entry.name}`;
      try {
        if (entry.isDirectory()) walk(readEntries(entryPath), entryPath, entryName);
        else if (entry.name.endsWith(ending)) stamp(entryPath, entryName);
      } catch (error) {
        if (!isFileError(error)) throw error;
        hash.update(`${entryName}\0${error.code}\n`);
      }
    }
  }

  function stamp(path: string, name: string): void {
    const { size, mtimeNs, ctimeNs, ino } = lstatSync(path, { bigint: true });
    hash.update(`${name}\0${size} ${mtimeNs} ${ctimeNs} ${ino}\n`);
    if (ctimeNs > newest) newest = ctimeNs;
  }
}

function readEntries(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort(byName);
}

function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
