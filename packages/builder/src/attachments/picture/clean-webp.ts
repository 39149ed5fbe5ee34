import { readOrientation, turnUpright, writeOrientation } from './orientation.ts';
import { type CleanPicture, DamagedPicture } from './picture.ts';

/** Chunks that are part of the picture (RFC 9649, 2); others are data about it. */
const seen = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Flags of `VP8X` (RFC 9649, 2.7.1). */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const HAS_ANIMATION = 0x02;

/** Bytes of a frame's own fields before its chunks. */
const FRAME_HEADER = 16;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: boolean;
}

/**
 * Takes EXIF, XMP and unknown chunks, in frames too, and everything behind the end out of a WebP. Which side is up
 * stays.
 *
 * @throws DamagedPicture
 */
export function cleanWebp(bytes: Buffer): CleanPicture {
  const declared = bytes.length < 12 ? 0 : 8 + bytes.readUInt32LE(4);
  const chunks = readChunks(bytes.subarray(12, declared));
  const size = measure(chunks);
  if (size === null) throw new DamagedPicture('no picture');
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif === undefined ? 1 : readOrientation(skipExifHeader(exif.data));
  const features = chunks.find(({ type }) => type === 'VP8X');
  const upright = orientation > 1 && features !== undefined;
  const kept = chunks.filter(({ type }) => seen.has(type)).map((chunk) => cleanChunk(chunk, upright));
  if (upright) kept.push(writeChunk('EXIF', writeOrientation(orientation)));
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return {
    bytes: Buffer.concat([head, body]),
    ...turnUpright(size.width, size.height, upright ? orientation : 1),
    animated: ((features?.data[0] ?? 0) & HAS_ANIMATION) !== 0,
    cutOff: declared > bytes.length || chunks.some(({ whole }) => !whole),
  };
}

function readChunks(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(offset + 4);
    const end = offset + 8 + length;
    const type = bytes.toString('latin1', offset, offset + 4);
    chunks.push({ type, data: bytes.subarray(offset + 8, end), whole: end <= bytes.length });
    offset = end + (length % 2);
  }
  return chunks;
}

function cleanChunk({ type, data }: Chunk, upright: boolean): Buffer {
  if (type === 'VP8X') {
    const fields = Buffer.from(data);
    fields[0] = ((fields[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (upright ? HAS_EXIF : 0);
    return writeChunk(type, fields);
  }
  if (type !== 'ANMF') return writeChunk(type, data);
  const inside = readChunks(data.subarray(FRAME_HEADER)).filter((chunk) => seen.has(chunk.type));
  const parts = inside.map((chunk) => writeChunk(chunk.type, chunk.data));
  return writeChunk(type, Buffer.concat([data.subarray(0, FRAME_HEADER), ...parts]));
}

function writeChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function measure(chunks: readonly Chunk[]): { readonly width: number; readonly height: number } | null {
  for (const { type, data } of chunks) {
    if (type === 'VP8X' && data.length >= 10) {
      return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
    }
    if (type === 'VP8 ' && data.length >= 10) {
      return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
    }
    if (type === 'VP8L' && data.length >= 5) {
      const bits = data.readUInt32LE(1);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
  }
  return null;
}

/** Some programs put JPEG's header before the EXIF data. */
function skipExifHeader(data: Buffer): Buffer {
  return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}
