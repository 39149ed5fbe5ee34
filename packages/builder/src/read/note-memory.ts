import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import type { NoteFile } from './vault-file.ts';

/** A change that is younger than this, milliseconds, may be followed by another one that looks the same. */
const TICK = 2000;

interface Remembered {
  readonly file: NoteFile;
  /** Null: the file was changed just before it was read. */
  readonly stamp: string | null;
}

/** Remembers notes as they were read. A file that the file system says nothing new of need not be read again. */
export class NoteMemory {
  #known = new Map<string, Remembered>();

  /**
   * Gives a note that is as it was read.
   *
   * @param path in the vault.
   * @param place the same, absolute.
   */
  async recall(path: string, place: string): Promise<NoteFile | null> {
    const known = this.#known.get(path);
    if (known === undefined || known.stamp === null) return null;
    const stats = await lstat(place).catch(() => null);
    return stats?.isFile() === true && stampOf(stats) === known.stamp ? known.file : null;
  }

  /** Takes in a note that was just read. Gives the one that was known where it has the same bytes. */
  remember(path: string, bytes: Buffer, stats: Stats): NoteFile {
    const before = this.#known.get(path)?.file;
    const file = before !== undefined && bytes.equals(before.bytes) ? before : { path, bytes };
    const isSettled = Date.now() - stats.ctimeMs > TICK;
    this.#known.set(path, { file, stamp: isSettled ? stampOf(stats) : null });
    return file;
  }

  /** Forgets all notes but these. */
  keepOnly(files: readonly NoteFile[]): void {
    const paths = new Set(files.map(({ path }) => path));
    for (const path of this.#known.keys()) if (!paths.has(path)) this.#known.delete(path);
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
