import { lstat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type KeptHashes, NoteMemory, type StampedNote } from './note-memory.ts';
import { LARGEST_NOTE, readRegularFile } from './read-regular-file.ts';
import { type OnSample, type ReadVault, readVault } from './read-vault.ts';
import type { Attachment, NoteFile, VaultFiles } from './vault-file.ts';

/** After a change of more files the whole vault is read: a branch was switched. */
const FEW = 100;

/** Reads a vault again and again. What is as it was stays the same object. */
export class VaultReader {
  readonly #folder: string;
  readonly #ignore: readonly string[];
  readonly #memory: NoteMemory;
  #last: ReadVault | null = null;

  /** `folder` and `ignore` as for `readVault`. */
  constructor(folder: string, ignore: readonly string[], kept?: KeptHashes) {
    this.#folder = folder;
    this.#ignore = ignore;
    this.#memory = new NoteMemory(kept);
  }

  /** The notes as they were last read, by path. */
  get notes(): ReadonlyMap<string, StampedNote> {
    return this.#memory.notes;
  }

  /**
   * Reads what changed, or all of it.
   *
   * @param changed absolute paths, the only ones that changed since the last reading; null: nobody knows.
   * @param onSample as of `readVault`.
   * @throws the error of the file system where the vault cannot be read.
   */
  async read(changed: ReadonlySet<string> | null, onSample?: OnSample): Promise<ReadVault> {
    const last = this.#last;
    const few = last === null || changed === null ? null : await this.#readChanged(last.files, changed);
    const read = last !== null && few !== null ? { ...last, files: few } : await this.#readAll(onSample);
    this.#last = keepSame(last, read);
    return this.#last;
  }

  /** Whether something is other than it was at the last reading. */
  async hasNew(): Promise<boolean> {
    const last = this.#last;
    return last !== null && keepSame(last, await this.#readAll()) !== last;
  }

  async #readAll(onSample?: OnSample): Promise<ReadVault> {
    const read = await readVault(this.#folder, this.#ignore, this.#memory, onSample);
    this.#memory.keepOnly([...read.files.notes, ...read.files.canvases]);
    return read;
  }

  /** Null where more happened than that files have other contents. */
  async #readChanged(last: VaultFiles, changed: ReadonlySet<string>): Promise<VaultFiles | null> {
    if (changed.size > FEW) return null;
    const notes = [...last.notes];
    const canvases = [...last.canvases];
    const attachments = [...last.attachments];
    for (const path of changed) {
      const name = nameIn(this.#folder, path);
      if (name === null) continue;
      const isTold =
        (await this.#readNote(notes, name)) ||
        (await this.#readNote(canvases, name)) ||
        (await this.#lookAtAttachment(attachments, name)) ||
        (name !== '' && (await isGone(path)) && !isKnown(last, name));
      if (!isTold) return null;
    }
    return { ...last, notes, canvases, attachments };
  }

  async #readNote(files: NoteFile[], path: string): Promise<boolean> {
    const index = files.findIndex((file) => file.path === path);
    if (index === -1) return false;
    const file = await readRegularFile(join(this.#folder, path), LARGEST_NOTE).catch(() => null);
    if (file?.type !== 'bytes') return false;
    files[index] = this.#memory.remember(path, file.bytes, file.stats);
    return true;
  }

  async #lookAtAttachment(files: Attachment[], path: string): Promise<boolean> {
    const index = files.findIndex((file) => file.path === path);
    const stats = index === -1 ? null : await lstat(join(this.#folder, path)).catch(() => null);
    if (stats?.isFile() !== true) return false;
    files[index] = { path, size: stats.size, modified: stats.mtimeMs };
    return true;
  }
}

/** The path in the vault of something in it; null for what is outside. */
function nameIn(folder: string, path: string): string | null {
  if (path === '') return '';
  const way = relative(folder, path);
  return isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`) ? null : way.split(sep).join('/');
}

/** Whether nothing is there: an editor's file that came and went. */
async function isGone(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    () => true,
  );
}

/** Whether something stood at or under a path when it was read. */
function isKnown({ notes, canvases, attachments, symbolicLinks }: VaultFiles, name: string): boolean {
  const paths = [...[...notes, ...canvases, ...attachments].map(({ path }) => path), ...symbolicLinks];
  return paths.some((path) => path === name || path.startsWith(`${name}/`));
}

/** Takes the vault that was read for one in which nothing changed. */
function keepSame(last: ReadVault | null, read: ReadVault): ReadVault {
  const isSame =
    last !== null &&
    hasSame(last.files.notes, read.files.notes) &&
    hasSame(last.files.canvases, read.files.canvases) &&
    isDeepStrictEqual(
      [last.files.attachments, last.files.symbolicLinks, last.diagnostics],
      [read.files.attachments, read.files.symbolicLinks, read.diagnostics],
    );
  return isSame ? last : read;
}

function hasSame(before: readonly NoteFile[], now: readonly NoteFile[]): boolean {
  return before.length === now.length && before.every((file, index) => file === now[index]);
}
