import { constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Rule } from '@layerwise/parser';

/** A file of the vault that must not or cannot be opened, and why, as the rest of a sentence. */
export class VaultFileError extends Error {
  override readonly name = 'VaultFileError';
  readonly rule: Rule;

  constructor(rule: Rule, message: string) {
    super(message);
    this.rule = rule;
  }
}

// Absent on Windows, where opening neither follows a link that lstat saw nor waits for a pipe.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Opens a file of the vault for reading. Every read of an attachment goes through here.
 *
 * The path may not lead out, no link is followed, and only a regular file is opened; a file that is swapped for a link
 * or a pipe between the look and the opening is noticed.
 *
 * @param folder the vault, absolute.
 * @param path in the vault, parts joined by `/`, spelled as on disk.
 * @throws VaultFileError
 */
export async function openInVault(folder: string, path: string): Promise<FileHandle> {
  const file = joinInside(folder, path);
  try {
    const root = await realpath(folder);
    const parent = await realpath(dirname(file));
    if (!isInside(root, parent)) {
      throw new VaultFileError('outside-vault', 'is outside the vault; it is not read.');
    }
    const seen = await lstat(file);
    if (seen.isSymbolicLink()) {
      throw new VaultFileError('symbolic-link', 'is a symbolic link; Layerwise does not follow it.');
    }
    if (!seen.isFile()) throw notAFile();
    const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const opened = await handle.stat();
    if (opened.isFile() && opened.ino === seen.ino && opened.dev === seen.dev) return handle;
    await handle.close();
    throw notAFile();
  } catch (error) {
    if (error instanceof VaultFileError) throw error;
    throw new VaultFileError('unreadable-file', `cannot be read (${codeOf(error)}).`);
  }
}

/** Joins a vault path to the vault's folder, by its letters alone. */
function joinInside(folder: string, path: string): string {
  const parts = path.split('/');
  const isUnsafe =
    path.includes('\0') ||
    (sep === '\\' && /[\\:]/u.test(path)) ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (isUnsafe) throw new VaultFileError('unsafe-path', 'is no path inside the vault.');
  return join(folder, ...parts);
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function notAFile(): VaultFileError {
  return new VaultFileError('not-a-file', 'is not a regular file; it is not read.');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
