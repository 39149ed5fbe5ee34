import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { IndexedPicture } from './indexed-picture.ts';
import { isWholePng, PngWriter } from './write-png.ts';

const writer = new PngWriter(3, 3);
const picture = new IndexedPicture(3, 3, Uint8Array.from([1, 2, 15, 0, 0, 0, 0, 3, 4]));
let png: Buffer;
beforeAll(async () => {
  png = await writer.write(picture, [
    [255, 255, 255],
    [1, 2, 3],
  ]);
});

describe('PngWriter', () => {
  it('writes the parts of a PNG: two pixels a byte, a filter before each row', () => {
    const chunks: Record<string, Buffer> = {};
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at);
      chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length);
      at += 12 + length;
    }
    expect(Object.keys(chunks)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([...(chunks['IHDR'] ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 3, 4, 3, 0, 0, 0]);
    expect([...(chunks['PLTE'] ?? [])]).toEqual([255, 255, 255, 1, 2, 3]);
    expect([...inflateSync(chunks['IDAT'] ?? '')]).toEqual([0, 0x12, 0xf0, 0, 0, 0, 0, 0x03, 0x40]);
  });

  it('writes several at once, and reads each before it goes on', async () => {
    const palette = [[255, 255, 255]] as const;
    const shown = new IndexedPicture(3, 3);
    const [first, second, third] = [1, 2, 1].map((color) => {
      shown.pixels.fill(color);
      return writer.write(shown, palette);
    });
    expect((await first)?.equals((await third) ?? png)).toBe(true);
    expect((await first)?.equals((await second) ?? png)).toBe(false);
    shown.pixels.fill(1);
    expect((await writer.write(shown, palette)).equals((await first) ?? png)).toBe(true);
  });
});

describe('isWholePng', () => {
  it('knows a whole one', () => {
    expect(isWholePng(png)).toBe(true);
  });

  it('knows one of which any byte is missing, changed or left over', () => {
    expect(isWholePng(Buffer.alloc(0))).toBe(false);
    expect(isWholePng(Buffer.concat([png, Buffer.from([0])]))).toBe(false);
    for (let index = 0; index < png.length; index += 1) {
      const changed = Buffer.from(png);
      changed[index] = (changed[index] ?? 0) ^ 16;
      expect([index, isWholePng(changed), isWholePng(png.subarray(0, index))]).toEqual([index, false, false]);
    }
  });
});
