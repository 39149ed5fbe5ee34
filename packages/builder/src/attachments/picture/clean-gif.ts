import { type CleanPicture, DamagedPicture } from './picture.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Application extensions that say how often an animation is shown; all others are data about the picture. */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/**
 * Takes comments, texts, XMP and other extensions and everything behind the end out of a GIF.
 *
 * @throws DamagedPicture
 */
export function cleanGif(bytes: Buffer): CleanPicture {
  if (bytes.length < 13) throw new DamagedPicture('no header');
  let offset = 13 + colourTable(bytes[10] ?? 0);
  const kept: Buffer[] = [bytes.subarray(0, offset)];
  let images = 0;
  let cutOff = true;
  while (offset < bytes.length) {
    const start = offset;
    const introducer = bytes[start];
    if (introducer === TRAILER) {
      kept.push(bytes.subarray(start, start + 1));
      cutOff = false;
      break;
    }
    if (introducer === IMAGE) {
      offset = skipBlocks(bytes, start + 11 + colourTable(bytes[start + 9] ?? 0));
      images += 1;
    } else if (introducer === EXTENSION) {
      offset = skipBlocks(bytes, start + 2);
    } else break;
    if (introducer === IMAGE || isSeen(bytes, start)) kept.push(bytes.subarray(start, offset));
  }
  if (images === 0) throw new DamagedPicture('no picture');
  return {
    bytes: Buffer.concat(kept),
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    animated: images > 1,
    cutOff,
  };
}

/** Bytes of the colour table that packed fields announce. */
function colourTable(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1);
}

/** Where a row of sub-blocks ends. */
function skipBlocks(bytes: Buffer, from: number): number {
  let offset = from;
  for (let length = bytes[offset]; length !== undefined; length = bytes[offset]) {
    offset += length + 1;
    if (length === 0) return offset;
  }
  return bytes.length;
}

function isSeen(bytes: Buffer, start: number): boolean {
  const label = bytes[start + 1];
  if (label !== APPLICATION) return label === GRAPHIC_CONTROL;
  return bytes[start + 2] === 11 && loops.has(bytes.toString('latin1', start + 3, start + 14));
}
