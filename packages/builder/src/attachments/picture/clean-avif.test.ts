import { describe, expect, it } from 'vitest';
import { box, sketchAvif, sketchExif } from '../../../test/sketch-picture.ts';
import { cleanAvif } from './clean-avif.ts';
import { DamagedPicture } from './picture.ts';

const secret = 'canary-4b16';
const exif = Buffer.concat([Buffer.alloc(4), sketchExif(6, secret)]);

describe('cleanAvif', () => {
  it('overwrites EXIF and XMP where they stand, and moves nothing', () => {
    const empty = Buffer.concat([
      Buffer.from('\0\0\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0', 'latin1'),
      Buffer.alloc(exif.length - 30),
    ]);
    const clean = cleanAvif(sketchAvif(40, 30, exif, secret));
    expect(clean).toEqual({
      bytes: sketchAvif(40, 30, empty, ' '.repeat(secret.length)),
      width: 40,
      height: 30,
      animated: false,
      cutOff: false,
    });
  });

  it('measures a picture that is turned', () => {
    expect(cleanAvif(sketchAvif(40, 30, exif, '', 1))).toMatchObject({ width: 30, height: 40 });
    expect(cleanAvif(sketchAvif(40, 30, exif, '', 2))).toMatchObject({ width: 40, height: 30 });
  });

  it('overwrites private boxes', () => {
    const picture = sketchAvif(40, 30, exif, '');
    const { bytes } = cleanAvif(Buffer.concat([picture, box('uuid', `0123456789abcdef${secret}`)]));
    expect(bytes.subarray(picture.length)).toEqual(box('free', Buffer.alloc(16 + secret.length)));
  });

  it('overwrites what the boxes of a film say of it', () => {
    const ftyp = box('ftyp', 'avis');
    const film = (...parts: readonly Buffer[]): Buffer =>
      Buffer.concat([ftyp, box('moov', box('mvhd', 'time'), ...parts)]);
    const clean = cleanAvif(
      film(box('udta', secret), box('trak', box('mdia', 'pixels'), box('meta', secret))),
    );
    const free = box('free', Buffer.alloc(secret.length));
    expect(clean).toMatchObject({
      bytes: film(free, box('trak', box('mdia', 'pixels'), free)),
      animated: true,
    });
  });

  it.each([
    ['no picture', box('ftyp', 'avif')],
    ['a box without length', Buffer.concat([box('ftyp', 'avif'), Buffer.from('\0\0\0\x02meta')])],
  ])('refuses %s', (_what, bytes) => {
    expect(() => cleanAvif(bytes)).toThrow(DamagedPicture);
  });
});
