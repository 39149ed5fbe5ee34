import { describe, expect, it } from 'vitest';
import { jpegSegment, sketchExif, sketchJpeg } from '../../../test/sketch-picture.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { DamagedPicture } from './picture.ts';

const secret = 'canary-5f3a';
const exif = (orientation: number, order?: 'II' | 'MM'): Buffer =>
  jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), sketchExif(orientation, secret, order)]));

describe('cleanJpeg', () => {
  it('leaves a picture alone that says nothing but itself', () => {
    const picture = sketchJpeg(40, 30);
    expect(cleanJpeg(picture)).toEqual({
      bytes: picture,
      width: 40,
      height: 30,
      animated: false,
      cutOff: false,
    });
  });

  it.each([
    ['EXIF', exif(1)],
    ['XMP', jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}`)],
    ['extended XMP', jpegSegment(0xe1, `http://ns.adobe.com/xmp/extension/\0${secret}`)],
    ['IPTC in a Photoshop segment', jpegSegment(0xed, `Photoshop 3.0\x008BIM${secret}`)],
    ['a comment', jpegSegment(0xfe, secret)],
    ['several pictures (MPF)', jpegSegment(0xe2, `MPF\0${secret}`)],
    ['FlashPix', jpegSegment(0xe2, `FPXR\0${secret}`)],
    ['a JFIF extension with a thumbnail', jpegSegment(0xe0, `JFXX\0\x10${secret}`)],
    ['an unknown application', jpegSegment(0xeb, `JP${secret}`)],
    ['Ducky', jpegSegment(0xec, `Ducky${secret}`)],
    ['an overlong Adobe segment', jpegSegment(0xee, `Adobe\0d\0\0\0\0\0${secret}`)],
    ['a segment of a marker that JPEG reserves', jpegSegment(0xf7, secret)],
    ['bytes between segments', Buffer.from(secret)],
  ])('takes out %s', (_what, segment) => {
    expect(cleanJpeg(sketchJpeg(40, 30, [segment])).bytes).toEqual(sketchJpeg(40, 30));
  });

  it('takes out the thumbnail of a JFIF header and keeps the density', () => {
    const header = Buffer.from('JFIF\0\x01\x02\x01\0\x48\0\x48\x01\x01', 'latin1');
    const bare = Buffer.from('JFIF\0\x01\x02\x01\0\x48\0\x48\0\0', 'latin1');
    const { bytes } = cleanJpeg(
      sketchJpeg(40, 30, [jpegSegment(0xe0, Buffer.concat([header, Buffer.from('RGB')]))]),
    );
    expect(bytes).toEqual(sketchJpeg(40, 30, [jpegSegment(0xe0, bare)]));
  });

  it('takes out what lies behind the end: a second picture, a film', () => {
    const picture = sketchJpeg(40, 30);
    expect(cleanJpeg(Buffer.concat([picture, sketchJpeg(1, 1, [exif(1)])])).bytes).toEqual(picture);
  });

  it('takes comments out between scans, too', () => {
    const picture = sketchJpeg(40, 30);
    const scan = picture.subarray(picture.indexOf(Buffer.from([0xff, 0xda])), -2);
    const end = picture.subarray(-2);
    const start = picture.subarray(0, -2);
    const clean = cleanJpeg(Buffer.concat([start, jpegSegment(0xfe, secret), scan, end]));
    expect(clean.bytes).toEqual(Buffer.concat([start, scan, end]));
    expect(clean.cutOff).toBe(false);
  });

  it('keeps the colour profile and the colour transform', () => {
    const picture = sketchJpeg(40, 30, [
      jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01profile'),
      jpegSegment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01')),
    ]);
    expect(cleanJpeg(picture).bytes).toEqual(picture);
  });

  it.each([
    [1, 40, 30],
    [3, 40, 30],
    [6, 30, 40],
    [8, 30, 40],
    [9, 40, 30],
  ])('keeps which side is up, and nothing else of EXIF: orientation %i', (orientation, width, height) => {
    for (const order of ['II', 'MM'] as const) {
      const clean = cleanJpeg(sketchJpeg(40, 30, [exif(orientation, order)]));
      expect([clean.width, clean.height]).toEqual([width, height]);
      const isTurned = orientation > 1 && orientation < 9;
      const kept = `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`;
      const segments = isTurned ? [jpegSegment(0xe1, Buffer.from(kept, 'latin1'))] : [];
      expect(clean.bytes).toEqual(sketchJpeg(40, 30, segments));
    }
  });

  it('shows a picture that is cut off as far as it goes', () => {
    const picture = sketchJpeg(40, 30).subarray(0, -4);
    expect(cleanJpeg(picture)).toMatchObject({ bytes: picture, cutOff: true });
  });

  it('keeps nothing of a segment that is cut off', () => {
    const picture = sketchJpeg(40, 30);
    const clean = cleanJpeg(Buffer.concat([picture.subarray(0, -2), exif(6).subarray(0, 20)]));
    expect(clean).toMatchObject({ bytes: picture.subarray(0, -2), cutOff: true });
  });

  it.each([
    ['no frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['nothing behind the beginning', Buffer.from([0xff, 0xd8, 0xff])],
    ['a segment without length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2])],
  ])('refuses %s', (_what, bytes) => {
    expect(() => cleanJpeg(bytes)).toThrow(DamagedPicture);
  });
});
