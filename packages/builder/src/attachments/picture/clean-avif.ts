import { readAvifItems, type Stretch } from './avif-items.ts';
import { type Box, listBoxes } from './boxes.ts';
import { writeOrientation } from './orientation.ts';
import { type CleanPicture, DamagedPicture } from './picture.ts';

/** Boxes at the top that are part of the picture. */
const seen = new Set(['ftyp', 'meta', 'mdat', 'moov']);

/** Boxes within `moov` and its tracks that hold data about the picture. */
const about = new Set(['udta', 'meta', 'uuid']);

/**
 * Overwrites EXIF, XMP and private boxes of an AVIF. Nothing is moved, because the places of pixels are counted from
 * the file's beginning. Which side is up is said elsewhere and stays.
 *
 * @throws DamagedPicture
 */
export function cleanAvif(bytes: Buffer): CleanPicture {
  const copy = Buffer.from(bytes);
  const boxes = listBoxes(copy, 0, copy.length);
  const meta = boxes.find(({ type }) => type === 'meta');
  const items = meta === undefined ? null : readAvifItems(copy, meta);
  const moov = boxes.find(({ type }) => type === 'moov');
  if (items === null && moov === undefined) throw new DamagedPicture('no picture');
  let emptied = 0;
  for (const { type, stretches } of items?.data ?? []) {
    for (const stretch of stretches) {
      emptied += stretch.end - stretch.start;
      if (emptied > copy.length) throw new DamagedPicture('items that overlap');
      empty(copy, stretch, type);
    }
  }
  const parts = moov === undefined ? [] : listBoxes(copy, moov.data, moov.end);
  const tracks = parts
    .filter(({ type }) => type === 'trak')
    .flatMap((track) => listBoxes(copy, track.data, track.end));
  for (const box of [...parts, ...tracks]) if (about.has(box.type)) free(copy, box);
  for (const box of boxes) if (!seen.has(box.type)) free(copy, box);
  return {
    bytes: copy,
    width: items?.width ?? null,
    height: items?.height ?? null,
    animated: moov !== undefined,
    cutOff: boxes.some(({ cutOff }) => cutOff),
  };
}

/** Makes a box one that means nothing. */
function free(bytes: Buffer, { start, data, end }: Box): void {
  bytes.write('free', start + 4, 'latin1');
  bytes.fill(0, data, end);
}

/** Overwrites an item. Decoders refuse EXIF that is none, so an empty one takes its place. */
function empty(bytes: Buffer, { start, end }: Stretch, type: string): void {
  if (start >= bytes.length || end > bytes.length) throw new DamagedPicture('an item outside of the file');
  bytes.fill(type === 'Exif' ? 0 : 0x20, start, end);
  const tiff = writeOrientation(1);
  if (type === 'Exif' && end - start >= 4 + tiff.length) tiff.copy(bytes, start + 4);
}
