import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { closeFile, openFile, readOpenFile, statOpenFile } from '../file-calls.ts';

// Absent on Windows.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Larger notes are not read: the parser would refuse them. Bytes. */
export const LARGEST_NOTE = 64 * 1024 * 1024;

/** What a file turned out to be: its bytes, and what the file system says of it; too large to be read, with its size in bytes; no regular file. */
export type RegularFile =
  | { readonly type: 'bytes'; readonly bytes: Buffer; readonly stats: Stats }
  | { readonly type: 'too-large'; readonly size: number }
  | { readonly type: 'not-a-file' };

/**
 * Reads a regular file. No link is followed, and no pipe waited for, whatever stood there when it was looked at before.
 *
 * @param largest bytes.
 * @throws the file system's error; its code is `ELOOP` for a symbolic link.
 */
export async function readRegularFile(path: string, largest: number): Promise<RegularFile> {
  const file = await openFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = await statOpenFile(file);
    if (!stats.isFile()) return { type: 'not-a-file' };
    if (stats.size > largest) return { type: 'too-large', size: stats.size };
    return { type: 'bytes', bytes: await readBytes(file, stats.size), stats };
  } finally {
    await closeFile(file);
  }
}

/** Reads a regular file as `readRegularFile` does, here and now. Where the file system is fast, in a fifth of the time. */
export function readRegularFileNow(path: string, largest: number): RegularFile {
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { type: 'not-a-file' };
    if (stats.size > largest) return { type: 'too-large', size: stats.size };
    return { type: 'bytes', bytes: readBytesNow(descriptor, stats.size), stats };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a regular file that was looked at before, here and now.
 *
 * @throws the file system's error, or one that says what stands in its place.
 */
export function readRegularFileSync(path: string): Buffer {
  const file = readRegularFileNow(path, LARGEST_NOTE);
  if (file.type !== 'bytes') throw new Error(`${path} is no regular file of that size any more.`);
  return file.bytes;
}

/** Reads a file to its end, or as much as it had when it was looked at. */
function readBytesNow(file: number, size: number): Buffer {
  const bytes = makeRoom(size);
  let length = 0;
  while (length < size) {
    const bytesRead = readSync(file, bytes, length, size - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length === size ? bytes : bytes.subarray(0, length);
}

/** Room of its own: a note is kept for as long as the site is, and would keep what it shares room with. */
function makeRoom(size: number): Buffer {
  return Buffer.allocUnsafeSlow(size);
}

/** Reads like `readBytesNow`. */
async function readBytes(file: number, size: number): Promise<Buffer> {
  const bytes = makeRoom(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await readOpenFile(file, bytes, length, size - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length === size ? bytes : bytes.subarray(0, length);
}
