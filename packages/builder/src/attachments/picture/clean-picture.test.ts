import { describe, expect, it } from 'vitest';
import {
  gifImage,
  pngChunk,
  riffChunk,
  sketchAvif,
  sketchExif,
  sketchGif,
  sketchJpeg,
  sketchPng,
  sketchWebp,
  uint16,
  uint32,
  webpFeatures,
} from '../../../test/sketch-picture.ts';
import type { Signature } from '../recognise-signature.ts';
import { cleanPicture } from './clean-picture.ts';
import { DamagedPicture } from './picture.ts';

const secret = 'canary-c0de';

function sketchBmp(height: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.write('BM');
  fields.writeUInt32LE(26, 2);
  fields.writeUInt32LE(40, 14);
  fields.writeInt32LE(40, 18);
  fields.writeInt32LE(height, 22);
  return fields;
}

/** An icon of one picture. */
function sketchIco(width: number, height: number, picture: Buffer): Buffer {
  const entry = [
    Buffer.from([width, height, 0, 0, 0, 0, 32, 0]),
    uint32(picture.length).swap32(),
    uint32(22).swap32(),
  ];
  return Buffer.concat([Buffer.from([0, 0, 1, 0]), uint16(1).swap16(), ...entry, picture]);
}

describe('cleanPicture', () => {
  it('measures a bitmap and cuts off what lies behind it', () => {
    const picture = sketchBmp(-30);
    const clean = cleanPicture(Buffer.concat([picture, Buffer.from(secret)]), 'bmp');
    expect(clean).toEqual({ bytes: picture, width: 40, height: 30, animated: false, cutOff: false });
  });

  it('cleans the PNG in an icon', () => {
    const clean = cleanPicture(sketchIco(0, 0, sketchPng(4, 4, [pngChunk('tEXt', secret)])), 'ico');
    expect(clean).toMatchObject({ bytes: sketchIco(0, 0, sketchPng(4, 4)), width: 256, height: 256 });
  });

  it('refuses an icon whose pictures lie over each other', () => {
    const icon = sketchIco(16, 16, sketchPng(4, 4));
    const entry = icon.subarray(6, 22);
    entry.writeUInt32LE(38, 12);
    const doubled = Buffer.concat([Buffer.from([0, 0, 1, 0, 2, 0]), entry, entry, icon.subarray(22)]);
    expect(() => cleanPicture(doubled, 'ico')).toThrow(DamagedPicture);
  });

  it('refuses what is no picture', () => {
    expect(() => cleanPicture(Buffer.from('%PDF-1.7'), 'pdf')).toThrow(DamagedPicture);
  });

  const pictures: readonly (readonly [Signature, Buffer])[] = [
    ['jpeg', sketchJpeg(4, 3)],
    ['png', sketchPng(4, 3, [pngChunk('eXIf', sketchExif(6, secret))])],
    [
      'webp',
      sketchWebp([webpFeatures(0x0c, 4, 3), riffChunk('VP8 ', Buffer.alloc(12)), riffChunk('EXIF', 'MM')]),
    ],
    ['gif', sketchGif(4, 3, [gifImage])],
    ['avif', sketchAvif(4, 3, sketchExif(1, secret), secret)],
    ['bmp', sketchBmp(3)],
    ['ico', sketchIco(4, 3, sketchPng(4, 3))],
  ];

  it.each(pictures)(
    'either cleans or refuses a %s that is cut off or changed anywhere',
    (signature, picture) => {
      const attempt = (bytes: Buffer): void => {
        try {
          expect(cleanPicture(bytes, signature).bytes.length).toBeLessThanOrEqual(picture.length + 64);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedPicture);
        }
      };
      for (let length = 0; length < picture.length; length += 1) {
        attempt(picture.subarray(0, length));
        for (const value of [0, 1, 0x7f, 0xff]) {
          const changed = Buffer.from(picture);
          changed[length] = value;
          attempt(changed);
        }
      }
    },
  );

  it.each(pictures)('gives the same bytes for a %s that is clean already', (signature, picture) => {
    const once = cleanPicture(picture, signature);
    expect(cleanPicture(once.bytes, signature)).toEqual(once);
    expect(once.bytes.includes(secret)).toBe(false);
  });
});
