import { lstatSync, type Stats } from 'node:fs';
import { readRegularFileSync } from './read-regular-file.ts';
import { hashOf, type NoteFile } from './vault-file.ts';

/** A change that is younger than this, milliseconds, may be followed by another one that looks the same. */
const TICK = 2000;

/** What was known of notes before this program began. */
export interface KeptHashes {
  /** SHA-256 of the note at a path, hexadecimal, if the file system said the same of it; null where it is not known. */
  readonly find: (path: string, stamp: string) => string | null;
}

/** A note as it was read, and what the file system said of it then. */
export interface StampedNote {
  readonly file: NoteFile;
  /** Null: the file was changed just before it was read. */
  readonly stamp: string | null;
}

/** Remembers notes as they were read. A file that the file system says nothing new of need not be read again. */
export class NoteMemory {
  readonly #kept: KeptHashes;
  readonly #known = new Map<string, StampedNote>();

  constructor(kept: KeptHashes = { find: () => null }) {
    this.#kept = kept;
  }

  /** All notes that are known, by path. */
  get notes(): ReadonlyMap<string, StampedNote> {
    return this.#known;
  }

  /**
   * Gives a note that is as it was read, by this program or by one before it.
   *
   * @param path in the vault.
   * @param place the same, absolute.
   */
  recall(path: string, place: string): NoteFile | null {
    const known = this.#known.get(path);
    if (known?.stamp === null) return null;
    const stats = look(place);
    if (stats === null) return null;
    const stamp = stampOf(stats);
    if (known !== undefined) return known.stamp === stamp ? known.file : null;
    const hash = this.#kept.find(path, stamp);
    if (hash === null) return null;
    let read: Buffer | undefined;
    const file: NoteFile = {
      path,
      hash,
      get bytes() {
        read ??= readRegularFileSync(place);
        return read;
      },
    };
    this.#known.set(path, { file, stamp });
    return file;
  }

  /** Takes in a note that was just read. Gives the one that was known where it has the same bytes. */
  remember(path: string, bytes: Buffer, stats: Stats): NoteFile {
    const before = this.#known.get(path)?.file;
    const read: NoteFile = { path, bytes };
    const file = { ...read, hash: hashOf(read) };
    const isSettled = Date.now() - stats.ctimeMs > TICK;
    const same = before?.hash === file.hash ? before : file;
    this.#known.set(path, { file: same, stamp: isSettled ? stampOf(stats) : null });
    return same;
  }

  /** Forgets all notes but these. */
  keepOnly(files: readonly NoteFile[]): void {
    const paths = new Set(files.map(({ path }) => path));
    for (const path of this.#known.keys()) if (!paths.has(path)) this.#known.delete(path);
  }
}

/** Asked without waiting in between, which takes a fifth of the time. */
function look(place: string): Stats | null {
  try {
    const stats = lstatSync(place);
    return stats.isFile() ? stats : null;
  } catch {
    return null;
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
