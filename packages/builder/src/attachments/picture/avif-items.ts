import { type Box, Cursor, listBoxes } from './boxes.ts';
import { DamagedPicture } from './picture.ts';

/** More than any encoder writes; each is looked at. */
const MOST_STRETCHES = 10_000;

/** Bytes of version and flags at the beginning of some boxes. */
const VERSION_AND_FLAGS = 4;

/** A stretch of a file. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the items of an AVIF are: the pictures, and data about them (ISO/IEC 14496-12, 8.11). */
export interface AvifItems {
  /** Items that are no picture, by type (`Exif`, `mime`), and where their bytes are. */
  readonly data: readonly { readonly type: string; readonly stretches: readonly Stretch[] }[];
  /** CSS pixels of the main picture, turned upright. */
  readonly width: number | null;
  readonly height: number | null;
}

/** @throws DamagedPicture, or RangeError where a number lies outside of the file. */
export function readAvifItems(bytes: Buffer, meta: Box): AvifItems {
  const boxes = new Map(
    listBoxes(bytes, meta.data + VERSION_AND_FLAGS, meta.end).map((box) => [box.type, box] as const),
  );
  const types = readTypes(bytes, boxes.get('iinf'));
  const places = readPlaces(bytes, boxes.get('iloc'), boxes.get('idat'));
  const data = [...types]
    .filter(([, type]) => type === 'Exif' || type === 'mime' || type === 'uri ')
    .map(([id, type]) => ({ type, stretches: places.get(id) ?? [] }));
  return { data, ...measureMain(bytes, boxes.get('pitm'), boxes.get('iprp')) };
}

/** The types of items by their ids. */
function readTypes(bytes: Buffer, box: Box | undefined): ReadonlyMap<number, string> {
  const types = new Map<number, string>();
  if (box === undefined) return types;
  const countSize = bytes[box.data] === 0 ? 2 : 4;
  for (const entry of listBoxes(bytes, box.data + VERSION_AND_FLAGS + countSize, box.end)) {
    const cursor = new Cursor(bytes, entry.data);
    const version = cursor.read(1);
    if (version < 2) continue;
    cursor.skip(3);
    const id = cursor.read(version === 2 ? 2 : 4);
    cursor.skip(2);
    types.set(id, cursor.readType());
  }
  return types;
}

/** Where the bytes of items are, by their ids. */
function readPlaces(
  bytes: Buffer,
  box: Box | undefined,
  idat: Box | undefined,
): ReadonlyMap<number, readonly Stretch[]> {
  const places = new Map<number, readonly Stretch[]>();
  if (box === undefined) return places;
  const cursor = new Cursor(bytes, box.data);
  const version = cursor.read(1);
  cursor.skip(3);
  const sizes = cursor.read(2);
  const offsetSize = sizes >> 12;
  const lengthSize = (sizes >> 8) & 15;
  const baseSize = (sizes >> 4) & 15;
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = cursor.read(version < 2 ? 2 : 4);
  let stretchesSeen = 0;
  for (let item = 0; item < count; item += 1) {
    const id = cursor.read(version < 2 ? 2 : 4);
    const isInside = version > 0 && (cursor.read(2) & 15) === 1;
    cursor.skip(2);
    const base = cursor.read(baseSize) + (isInside ? (idat?.data ?? 0) : 0);
    const extents = cursor.read(2);
    stretchesSeen += extents;
    if (stretchesSeen > MOST_STRETCHES) throw new DamagedPicture('too many parts');
    const stretches: Stretch[] = [];
    for (let extent = 0; extent < extents; extent += 1) {
      cursor.skip(indexSize);
      const start = base + cursor.read(offsetSize);
      stretches.push({ start, end: start + cursor.read(lengthSize) });
    }
    places.set(id, stretches);
  }
  return places;
}

/** The size of the main picture, from the properties that are said to be its own. */
function measureMain(
  bytes: Buffer,
  pitm: Box | undefined,
  iprp: Box | undefined,
): { readonly width: number | null; readonly height: number | null } {
  const parts = iprp === undefined ? [] : listBoxes(bytes, iprp.data, iprp.end);
  const container = parts.find(({ type }) => type === 'ipco');
  const associations = parts.find(({ type }) => type === 'ipma');
  if (pitm === undefined || container === undefined || associations === undefined) {
    return { width: null, height: null };
  }
  const main = new Cursor(bytes, pitm.data + VERSION_AND_FLAGS).read(bytes[pitm.data] === 0 ? 2 : 4);
  const all = listBoxes(bytes, container.data, container.end);
  const own = readAssociations(bytes, associations, main).flatMap((index) => all[index - 1] ?? []);
  const size = own.find(({ type }) => type === 'ispe');
  if (size === undefined) return { width: null, height: null };
  const width = bytes.readUInt32BE(size.data + VERSION_AND_FLAGS);
  const height = bytes.readUInt32BE(size.data + VERSION_AND_FLAGS + 4);
  const rotation = own.find(({ type }) => type === 'irot');
  const isTurned = rotation !== undefined && ((bytes[rotation.data] ?? 0) & 1) === 1;
  return isTurned ? { width: height, height: width } : { width, height };
}

/** Numbers, from 1, of the properties of an item. */
function readAssociations(bytes: Buffer, box: Box, wanted: number): readonly number[] {
  const cursor = new Cursor(bytes, box.data);
  const version = cursor.read(1);
  const isWide = (cursor.read(3) & 1) === 1;
  const entries = cursor.read(4);
  for (let entry = 0; entry < entries; entry += 1) {
    const id = cursor.read(version < 1 ? 2 : 4);
    const indexes = Array.from({ length: cursor.read(1) }, () =>
      isWide ? cursor.read(2) & 0x7fff : cursor.read(1) & 0x7f,
    );
    if (id === wanted) return indexes;
  }
  return [];
}
