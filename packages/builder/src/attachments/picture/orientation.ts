/** Which side of a picture is up: 1 as it is stored; from 5 on, width and height change places (Exif 2.32, 4.6.4). */
export type Orientation = number;

const ORIENTATION_TAG = 0x0112;

/**
 * Reads from EXIF data which side is up; 1 where it does not say.
 *
 * @param tiff begins with the byte order mark (`II` or `MM`).
 */
export function readOrientation(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return 1;
  const little = order === 'II';
  const short = (offset: number): number => (little ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const offset = directory + 2 + 12 * entry;
    if (offset + 12 > tiff.length) break;
    if (short(offset) !== ORIENTATION_TAG) continue;
    const value = short(offset + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** EXIF data that says which side is up, and nothing else. */
export function writeOrientation(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

/** The size at which a picture is shown. */
export function turnUpright(
  width: number | null,
  height: number | null,
  orientation: Orientation,
): { readonly width: number | null; readonly height: number | null } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
