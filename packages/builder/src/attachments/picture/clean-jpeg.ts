import { readOrientation, turnUpright, writeOrientation } from './orientation.ts';
import { type CleanPicture, DamagedPicture } from './picture.ts';

/** Markers (ITU T.81, table B.1). */
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

const EXIF = 'Exif\0\0';

/**
 * Takes EXIF, XMP, IPTC, comments, thumbnails and everything behind the end out of a JPEG, segment by segment. What is
 * needed to show it stays: tables, frames, scans, colour profile, and which side is up.
 *
 * @throws DamagedPicture
 */
export function cleanJpeg(bytes: Buffer): CleanPicture {
  const header: Buffer[] = [];
  const rest: Buffer[] = [];
  let orientation = 0;
  let width: number | null = null;
  let height: number | null = null;
  let cutOff = true;
  let offset = 2;
  while (offset < bytes.length) {
    const start = findMarker(bytes, offset);
    const marker = bytes[start + 1];
    if (marker === undefined) break;
    if (marker === END_OF_IMAGE) {
      rest.push(bytes.subarray(start, start + 2));
      cutOff = false;
      break;
    }
    if (standsAlone(marker)) {
      offset = start + 2;
      continue;
    }
    if (start + 4 > bytes.length) break;
    const end = start + 2 + bytes.readUInt16BE(start + 2);
    if (end < start + 4) throw new DamagedPicture('a segment without length');
    if (end > bytes.length) break;
    const data = bytes.subarray(start + 4, end);
    if (marker === APP1 && orientation === 0 && data.toString('latin1', 0, 6) === EXIF) {
      orientation = readOrientation(data.subarray(6));
    }
    if (isFrame(marker) && width === null && data.length >= 5) {
      height = data.readUInt16BE(1) || null;
      width = data.readUInt16BE(3) || null;
    }
    offset = marker === START_OF_SCAN ? findScanEnd(bytes, end) : end;
    if (marker === APP0) header.push(...keepDensity(data));
    else if (isPicture(marker, data)) rest.push(bytes.subarray(start, offset));
  }
  if (width === null) throw new DamagedPicture('no frame');
  if (orientation > 1)
    header.push(segment(APP1, Buffer.concat([Buffer.from(EXIF, 'latin1'), writeOrientation(orientation)])));
  return {
    bytes: Buffer.concat([bytes.subarray(0, 2), ...header, ...rest]),
    ...turnUpright(width, height, orientation),
    animated: false,
    cutOff,
  };
}

/** The next byte FF with a marker behind it; what lies between is no part of the picture. */
function findMarker(bytes: Buffer, from: number): number {
  for (let offset = bytes.indexOf(0xff, from); offset !== -1; offset = bytes.indexOf(0xff, offset + 1)) {
    const next = bytes[offset + 1];
    if (next !== 0xff && next !== 0) return offset;
  }
  return bytes.length;
}

/** Where the compressed data of a scan end: at a marker that is neither an escaped FF nor a restart. */
function findScanEnd(bytes: Buffer, from: number): number {
  for (let offset = bytes.indexOf(0xff, from); offset !== -1; offset = bytes.indexOf(0xff, offset + 1)) {
    const next = bytes[offset + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return offset;
  }
  return bytes.length;
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Whether a segment is part of the picture: tables, frames, scans, the colour profile and Adobe's colour transform. */
function isPicture(marker: number, data: Buffer): boolean {
  if (marker === APP2) return data.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  if (marker === APP14) return data.length === 12 && data.toString('latin1', 0, 5) === 'Adobe';
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= START_OF_SCAN && marker <= 0xdf);
}

/** The pixels' density of a JFIF header, without its thumbnail. */
function keepDensity(data: Buffer): readonly Buffer[] {
  if (data.length < 14 || data.toString('latin1', 0, 5) !== 'JFIF\0') return [];
  const density = Buffer.from(data.subarray(0, 14));
  density.writeUInt16BE(0, 12);
  return [segment(APP0, density)];
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
