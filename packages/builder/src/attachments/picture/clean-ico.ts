import { cleanPng } from './clean-png.ts';
import { type CleanPicture, DamagedPicture } from './picture.ts';

const HEADER = 6;
const ENTRY = 16;

/**
 * Takes data about the picture out of an icon: out of each PNG in it, and what belongs to no picture.
 *
 * @throws DamagedPicture
 */
export function cleanIco(bytes: Buffer): CleanPicture {
  const count = bytes.length < HEADER ? 0 : bytes.readUInt16LE(4);
  const directory = Buffer.from(bytes.subarray(0, HEADER + count * ENTRY));
  if (count === 0 || directory.length < HEADER + count * ENTRY) throw new DamagedPicture('no directory');
  const pictures: Buffer[] = [directory];
  let place = directory.length;
  let width = 0;
  let height = 0;
  for (let entry = HEADER; entry < directory.length; entry += ENTRY) {
    const start = directory.readUInt32LE(entry + 12);
    const stored = bytes.subarray(start, start + directory.readUInt32LE(entry + 8));
    const picture = stored.toString('latin1', 1, 4) === 'PNG' ? cleanPng(stored).bytes : stored;
    pictures.push(picture);
    directory.writeUInt32LE(picture.length, entry + 8);
    directory.writeUInt32LE(place, entry + 12);
    place += picture.length;
    if (place > bytes.length) throw new DamagedPicture('pictures that overlap');
    // Zero stands for 256.
    if ((directory[entry] || 256) <= width) continue;
    width = directory[entry] || 256;
    height = directory[entry + 1] || 256;
  }
  return { bytes: Buffer.concat(pictures), width, height, animated: false, cutOff: false };
}
