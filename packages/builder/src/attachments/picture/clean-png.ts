import { crc32 } from 'node:zlib';
import { readOrientation, turnUpright, writeOrientation } from './orientation.ts';
import { type CleanPicture, DamagedPicture } from './picture.ts';

const SIGNATURE_LENGTH = 8;

/** Chunks that change what is seen (PNG, third edition, 11). All others are data about the picture. */
const seen = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);

/**
 * Takes texts, times, EXIF, private chunks and everything behind the end out of a PNG. Which side is up stays.
 *
 * @throws DamagedPicture
 */
export function cleanPng(bytes: Buffer): CleanPicture {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE_LENGTH)];
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new DamagedPicture('no header');
  let orientation = 1;
  let animated = false;
  let cutOff = true;
  for (let offset = SIGNATURE_LENGTH; offset + 8 <= bytes.length; ) {
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    const end = offset + 12 + bytes.readUInt32BE(offset);
    if (type === 'eXIf') orientation = readOrientation(bytes.subarray(offset + 8, end - 4));
    if (type === 'acTL') animated = true;
    // Of a chunk that is cut off, only pixels are worth keeping.
    if (seen.has(type) && (end <= bytes.length || type === 'IDAT')) kept.push(bytes.subarray(offset, end));
    if (type === 'IEND') {
      cutOff = false;
      break;
    }
    offset = end;
  }
  if (orientation > 1) kept.splice(2, 0, chunk('eXIf', writeOrientation(orientation)));
  const { width, height } = turnUpright(bytes.readUInt32BE(16), bytes.readUInt32BE(20), orientation);
  return { bytes: Buffer.concat(kept), width, height, animated, cutOff };
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([ends.subarray(0, 4), typed, ends.subarray(4)]);
}
