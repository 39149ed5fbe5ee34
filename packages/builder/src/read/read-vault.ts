import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Rule, Severity } from '@layerwise/parser';
import picomatch from 'picomatch';
import { isCanvas } from '../canvas/is-canvas.ts';
import { byText } from '../order.ts';
import { Pace } from '../pace.ts';
import { mapPool } from './map-pool.ts';
import { NoteMemory } from './note-memory.ts';
import { LARGEST_NOTE, readRegularFile, readRegularFileNow } from './read-regular-file.ts';
import type { Attachment, NoteFile, VaultFiles } from './vault-file.ts';

/** Files open at once: far below the lowest limit that systems set (256). */
const POOL = 64;

/** Notes of a vault of which a few are given away before the others are read. */
const LARGE = 500;

/** Notes that are given away. */
const SAMPLE = 16;

/** Is given some notes of a vault, from all of its folders. */
export type OnSample = (notes: readonly NoteFile[]) => Promise<void>;

/** A vault as it was read. */
export interface ReadVault {
  readonly files: VaultFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a vault: all of its notes and canvases, and the names of its other files.
 *
 * Folders are walked by hand: symbolic links are not followed and special files not opened, each with a diagnostic.
 * Names that begin with a dot, `node_modules` and what `ignore` matches are passed over. A file that cannot be read is
 * a diagnostic, and the others are read.
 *
 * @param folder absolute.
 * @param ignore glob patterns of vault paths.
 * @param memory what was read of the same vault before.
 * @param onSample is given some notes of a large vault before the others are read.
 */
export async function readVault(
  folder: string,
  ignore: readonly string[],
  memory = new NoteMemory(),
  onSample?: OnSample,
): Promise<ReadVault> {
  const diagnostics: Diagnostic[] = [];
  const notePaths: string[] = [];
  const canvasPaths: string[] = [];
  const attachments: Attachment[] = [];
  const symbolicLinks: string[] = [];
  const pace = new Pace();
  const isIgnored = picomatch([...ignore], { dot: true });
  const report = (severity: Severity, rule: Rule, path: string, message: string, hint?: string): void => {
    diagnostics.push({
      path,
      line: 1,
      column: 1,
      severity,
      rule,
      message,
      ...(hint !== undefined && { hint }),
    });
  };

  await walk('');
  notePaths.sort();
  canvasPaths.sort();
  attachments.sort(byText((attachment) => attachment.path));
  if (onSample !== undefined && notePaths.length >= LARGE) await onSample(readSample());
  const readAll = async (paths: readonly string[]): Promise<readonly NoteFile[]> =>
    (await mapPool(paths, POOL, readNote)).filter((note) => note !== null);
  const [notes, canvases] = [await readAll(notePaths), await readAll(canvasPaths)];
  return { files: { notes, canvases, attachments, symbolicLinks }, diagnostics };

  async function walk(path: string): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(join(folder, path), { withFileTypes: true });
    } catch (error) {
      if (path === '') throw error;
      report('error', 'unreadable-file', path, `This folder cannot be read (${codeOf(error)}).`);
      return;
    }
    for (const entry of (await leaveOutUnreadable(path, entries)).sort(byText((entry) => entry.name))) {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || isIgnored(entryPath)) continue;
      await visit(entry, entryPath);
    }
  }

  /** Names that are no UTF-8 cannot be opened by the text that they are read as. */
  async function leaveOutUnreadable(path: string, entries: readonly Dirent[]): Promise<Dirent[]> {
    if (!entries.some(({ name }) => name.includes('\uFFFD'))) return [...entries];
    const names = await readdir(join(folder, path), { encoding: 'buffer' }).catch(() => []);
    const unreadable = names.filter((name) => !Buffer.from(name.toString()).equals(name));
    for (const name of unreadable) {
      report(
        'warning',
        'invalid-encoding',
        path === '' ? escapeBytes(name) : `${path}/${escapeBytes(name)}`,
        'The name of this file or folder is not UTF-8; it is passed over.',
        'Rename it.',
      );
    }
    const passedOver = new Set(unreadable.map(String));
    return entries.filter(({ name }) => !passedOver.has(name));
  }

  async function visit(entry: Dirent, path: string): Promise<void> {
    if (entry.isSymbolicLink()) {
      symbolicLinks.push(path);
      report(
        'warning',
        'symbolic-link',
        path,
        'This is a symbolic link; Layerwise does not follow it.',
        'Put the file or folder itself into the vault.',
      );
    } else if (entry.isDirectory()) await walk(path);
    else if (!entry.isFile()) {
      report('warning', 'not-a-file', path, 'This is neither a file nor a folder; it is passed over.');
    } else if (/\.md$/iu.test(entry.name)) notePaths.push(path);
    else if (isCanvas(entry.name)) canvasPaths.push(path);
    else await addAttachment(path);
  }

  async function addAttachment(path: string): Promise<void> {
    try {
      const { size, mtimeMs } = await lstat(join(folder, path));
      attachments.push({ path, size, modified: mtimeMs });
    } catch (error) {
      report('warning', 'unreadable-file', path, `This file cannot be read (${codeOf(error)}).`);
    }
  }

  /** What is wrong with one of them is found when all are read. */
  function readSample(): readonly NoteFile[] {
    const step = Math.ceil(notePaths.length / SAMPLE);
    return notePaths
      .filter((_path, index) => index % step === 0)
      .flatMap((path) => {
        try {
          const file = readRegularFileNow(join(folder, path), LARGEST_NOTE);
          return file.type === 'bytes' ? [memory.remember(path, file.bytes, file.stats)] : [];
        } catch {
          return [];
        }
      });
  }

  async function readNote(path: string): Promise<NoteFile | null> {
    const place = join(folder, path);
    const known = memory.recall(path, place);
    if (known !== null) return known;
    try {
      const file = pace.isSlow
        ? await readRegularFile(place, LARGEST_NOTE)
        : pace.time(() => readRegularFileNow(place, LARGEST_NOTE));
      if (file.type === 'bytes') return memory.remember(path, file.bytes, file.stats);
      if (file.type === 'not-a-file')
        report('warning', 'not-a-file', path, 'This is no regular file any more; it is passed over.');
      else report('error', 'too-large', path, `This note has ${file.size} bytes; it is passed over.`);
    } catch (error) {
      report('error', 'unreadable-file', path, `This note cannot be read (${codeOf(error)}).`);
    }
    return null;
  }
}

/** A name as text; bytes that are not ASCII as `\xff`. */
function escapeBytes(name: Buffer): string {
  return [...name]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`))
    .join('');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
