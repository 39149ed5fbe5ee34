import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { IndexedPicture } from './indexed-picture.ts';
import { isWholePng, writePng } from './write-png.ts';

const picture = new IndexedPicture(3, 3);
picture.rows.set([0, 0x12, 0xf0, 0, 0, 0, 0, 0x03, 0x40]);
let png: Buffer;
beforeAll(async () => {
  png = await writePng(picture, [
    [255, 255, 255],
    [1, 2, 3],
  ]);
});

it('writePng writes the parts of a PNG: two pixels a byte, a filter before each row', () => {
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
  expect(Object.keys(chunks)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([...(chunks['IHDR'] ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 3, 4, 3, 0, 0, 0]);
  expect([...(chunks['PLTE'] ?? [])]).toEqual([255, 255, 255, 1, 2, 3]);
  expect(inflateSync(chunks['IDAT'] ?? '').equals(picture.rows)).toBe(true);
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
