import { type FileHandle, open } from 'node:fs/promises';
import { applyBlanks, type Blank } from '../blank.ts';

/** Bytes compared at a time. */
const STEP = 256 * 1024;

/**
 * Whether two files hold the same bytes. They are read piece by piece: a film is never held in memory.
 *
 * @param blanks what of the first one counts as blank.
 */
export async function isSameFile(
  first: string,
  second: string,
  blanks: readonly Blank[] = [],
): Promise<boolean> {
  const handles = await openBoth(first, second);
  try {
    const [a, b] = handles;
    const [size, otherSize] = (await Promise.all([a.stat(), b.stat()])).map((stats) => stats.size);
    if (size !== otherSize) return false;
    const [mine, other] = [Buffer.alloc(STEP), Buffer.alloc(STEP)];
    for (let offset = 0; ; offset += STEP) {
      const [length, otherLength] = await Promise.all([fill(a, mine, offset), fill(b, other, offset)]);
      const blanked = applyBlanks(mine.subarray(0, length), offset, blanks);
      if (length !== otherLength || !blanked.equals(other.subarray(0, length))) return false;
      if (length < STEP) return true;
    }
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
  }
}

async function openBoth(first: string, second: string): Promise<readonly [FileHandle, FileHandle]> {
  const handle = await open(first);
  try {
    return [handle, await open(second)];
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Reads until the buffer is full or the file ends: a single read may give less. */
async function fill(handle: FileHandle, buffer: Buffer, offset: number): Promise<number> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, offset + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
