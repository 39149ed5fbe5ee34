import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import type { Color } from './color.ts';
import type { IndexedPicture } from './indexed-picture.ts';

const compress = promisify(deflate);

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** PNG: a picture of colours from a palette. */
const INDEXED = 3;

/**
 * Writes a picture as PNG. It must not change until it is written.
 *
 * Only runs of the same byte are sought (`Z_RLE`): that is quick, and every zlib makes the same of it. What a zlib finds
 * besides depends on its version and on the processor.
 *
 * @param palette the colours in order, sixteen at the most; the first is the background.
 */
export async function writePng(
  { width, height, rows }: IndexedPicture,
  palette: readonly Color[],
): Promise<Buffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, INDEXED, 0, 0, 0], 8);
  const data = await compress(rows, { strategy: constants.Z_RLE });
  return Buffer.concat([
    signature,
    ...makeChunk('IHDR', head),
    ...makeChunk('PLTE', Buffer.from(palette.flat())),
    ...makeChunk('IDAT', data),
    ...makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

function makeChunk(type: string, data: Buffer): readonly Buffer[] {
  const name = Buffer.from(type, 'latin1');
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(data, crc32(name)));
  return [length, name, data, checksum];
}

/** Whether a PNG is whole: each chunk of it has its checksum, and nothing is missing or left over. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, signature.length).equals(signature)) return false;
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return false;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    at = end + 4;
    if (name === 'IEND') return at === bytes.length;
  }
  return false;
}
