import { crc32, deflateSync } from 'node:zlib';

/*
 * Pictures made of their parts, small enough to be read. Their pixels are one grey, or none at all: what is tested is
 * what stands around them.
 */

/** A chunk of a PNG. */
export function pngChunk(type: string, data: Buffer | string = ''): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  return Buffer.concat([uint32(typed.length - 4), typed, uint32(crc32(typed))]);
}

/** A grey PNG; `extra` stands between its header and its pixels. */
export function sketchPng(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = Buffer.alloc((width + 1) * height, 0);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND'),
  ]);
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([Buffer.from([0xff, marker]), uint16(bytes.length + 2), bytes]);
}

/** A JPEG with a frame and a scan, which no decoder would like; `extra` stands before the frame. */
export function sketchJpeg(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extra,
    jpegSegment(
      0xc0,
      Buffer.concat([Buffer.from([8]), uint16(height), uint16(width), Buffer.from([1, 1, 0x11, 0])]),
    ),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // Compressed data with an escaped FF and a restart.
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** EXIF data with an orientation and a text. */
export function sketchExif(orientation: number, text: string, order: 'II' | 'MM' = 'MM'): Buffer {
  const little = order === 'II';
  const short = (value: number): Buffer => (little ? uint16(value).swap16() : uint16(value));
  const long = (value: number): Buffer => (little ? uint32(value).swap32() : uint32(value));
  const letters = Buffer.from(`${text}\0`);
  return Buffer.concat([
    Buffer.from(order),
    short(42),
    long(8),
    short(2),
    ...[short(0x010e), short(2), long(letters.length), long(38)],
    ...[short(0x0112), short(3), long(1), short(orientation), short(0)],
    long(0),
    letters,
  ]);
}

/** A chunk of a WebP. */
export function riffChunk(type: string, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(type),
    uint32(bytes.length).swap32(),
    bytes,
    Buffer.alloc(bytes.length % 2),
  ]);
}

/** A WebP of these chunks. */
export function sketchWebp(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), uint32(body.length).swap32(), body]);
}

/** The chunk that says what an extended WebP has. */
export function webpFeatures(flags: number, width: number, height: number): Buffer {
  const fields = Buffer.alloc(10);
  fields[0] = flags;
  fields.writeUIntLE(width - 1, 4, 3);
  fields.writeUIntLE(height - 1, 7, 3);
  return riffChunk('VP8X', fields);
}

/** A GIF of these blocks, with a colour table of two. */
export function sketchGif(width: number, height: number, blocks: readonly Buffer[]): Buffer {
  const screen = Buffer.concat([uint16(width).swap16(), uint16(height).swap16(), Buffer.from([0x80, 0, 0])]);
  return Buffer.concat([Buffer.from('GIF89a'), screen, Buffer.alloc(6), ...blocks, Buffer.from([0x3b])]);
}

/** One picture of a GIF, one pixel large. */
export const gifImage = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);

/** An extension of a GIF with its sub-blocks. */
export function gifExtension(label: number, ...blocks: readonly string[]): Buffer {
  const parts = blocks.map((text) =>
    Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]),
  );
  return Buffer.concat([Buffer.from([0x21, label]), ...parts, Buffer.from([0])]);
}

/** A box of an ISO base media file. */
export function box(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const data = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([uint32(data.length + 8), Buffer.from(type), data]);
}

/** A box that begins with a version and flags. */
export function fullBox(type: string, version: number, ...parts: readonly (Buffer | string)[]): Buffer {
  return box(type, Buffer.from([version, 0, 0, 0]), ...parts);
}

/** An AVIF whose items are a picture, EXIF and XMP, the last within `idat`. */
export function sketchAvif(width: number, height: number, exif: Buffer, xmp: string, turns = 0): Buffer {
  const pixels = Buffer.from('pixels');
  const item = (id: number, type: string, rest = ''): Buffer =>
    fullBox('infe', 2, uint16(id), uint16(0), type, `\0${rest}`);
  const place = (id: number, method: number, start: number, length: number): Buffer =>
    Buffer.concat([uint16(id), uint16(method), uint16(0), uint16(1), uint32(start), uint32(length)]);
  const makeMeta = (mdat: number): Buffer =>
    fullBox(
      'meta',
      0,
      fullBox('pitm', 0, uint16(1)),
      fullBox(
        'iinf',
        0,
        uint16(3),
        item(1, 'av01'),
        item(2, 'Exif'),
        item(3, 'mime', 'application/rdf+xml\0'),
      ),
      fullBox(
        'iloc',
        1,
        Buffer.from([0x44, 0x00]),
        uint16(3),
        place(1, 0, mdat, pixels.length),
        place(2, 0, mdat + pixels.length, exif.length),
        place(3, 1, 0, xmp.length),
      ),
      box(
        'iprp',
        box('ipco', fullBox('ispe', 0, uint32(width), uint32(height)), box('irot', Buffer.from([turns]))),
        fullBox('ipma', 0, uint32(1), uint16(1), Buffer.from([2, 1, 0x82])),
      ),
      box('idat', xmp),
    );
  const ftyp = box('ftyp', 'avif', uint32(0), 'avifmif1');
  const meta = makeMeta(ftyp.length + makeMeta(0).length + 8);
  return Buffer.concat([ftyp, meta, box('mdat', pixels, exif)]);
}

/** Two bytes, the high one first. */
export function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** Four bytes, the highest first. */
export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
