import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file as a whole or not at all; its folder is made where it does not exist.
 *
 * @param pieces what stands in it one after the other: they are not copied together.
 */
export async function writeWhole(path: string, ...pieces: readonly Uint8Array[]): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writePieces(temporary, pieces);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writePieces(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    let rest = pieces.filter(({ length }) => length > 0);
    while (rest.length > 0) {
      const { bytesWritten } = await file.writev(rest);
      rest = withoutBytes(rest, bytesWritten);
    }
  } finally {
    await file.close();
  }
}

/** What is left of pieces without so many bytes at their beginning. */
function withoutBytes(pieces: readonly Uint8Array[], count: number): Uint8Array[] {
  let left = count;
  return pieces.flatMap((piece) => {
    const taken = Math.min(left, piece.length);
    left -= taken;
    return taken === piece.length ? [] : [piece.subarray(taken)];
  });
}
