import { constants, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Blank, blankStream } from '../blank.ts';

// Absent on Windows.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Copies a regular file as a stream: a film is never held in memory. The copy has the permissions of a new file.
 *
 * @param to does not exist yet.
 * @param blanks what of it is not copied.
 * @throws the file system's error, and an error where there is a link, a pipe or a folder by now instead of the file
 *   that was there when it was looked at.
 */
export async function copyRegularFile(
  from: string,
  to: string,
  blanks: readonly Blank[] = [],
): Promise<void> {
  const handle = await open(from, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) throw new Error(`${from} is not a regular file.`);
    const parts = handle.createReadStream({ autoClose: false });
    await pipeline(blankStream(parts, 0, blanks), createWriteStream(to, { flags: 'wx' }));
  } finally {
    await handle.close();
  }
}
