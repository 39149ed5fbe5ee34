import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

// Absent on Windows.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

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
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { type: 'not-a-file' };
    if (stats.size > largest) return { type: 'too-large', size: stats.size };
    return { type: 'bytes', bytes: await handle.readFile(), stats };
  } finally {
    await handle.close();
  }
}

/**
 * Reads a regular file that was looked at before, here and now.
 *
 * @throws the file system's error, or one that says what stands in its place.
 */
export function readRegularFileSync(path: string): Buffer {
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error(`${path} is no regular file any more.`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
