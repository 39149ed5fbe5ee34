import { describe, expect, it } from 'vitest';
import { riffChunk, sketchExif, sketchWebp, webpFeatures } from '../../../test/sketch-picture.ts';
import { cleanWebp } from './clean-webp.ts';
import { DamagedPicture } from './picture.ts';

const secret = 'canary-20c4';
/** A key frame of 40 by 30 pixels without pixels. */
const frame = riffChunk('VP8 ', Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 40, 0, 30, 0]));

describe('cleanWebp', () => {
  it('measures a simple picture and leaves it alone', () => {
    const picture = sketchWebp([frame]);
    expect(cleanWebp(picture)).toEqual({
      bytes: picture,
      width: 40,
      height: 30,
      animated: false,
      cutOff: false,
    });
  });

  it('measures a lossless picture', () => {
    const bits = 39 | (29 << 14);
    const data = Buffer.from([
      0x2f,
      bits & 255,
      (bits >> 8) & 255,
      (bits >> 16) & 255,
      (bits >> 24) & 255,
      0,
    ]);
    expect(cleanWebp(sketchWebp([riffChunk('VP8L', data)]))).toMatchObject({ width: 40, height: 30 });
  });

  it('takes out EXIF, XMP and unknown chunks, and no longer announces them', () => {
    const profile = riffChunk('ICCP', 'profile');
    const picture = sketchWebp([
      webpFeatures(0x2c, 40, 30),
      profile,
      frame,
      riffChunk('EXIF', sketchExif(1, secret)),
      riffChunk('XMP ', secret),
      riffChunk('C2PA', secret),
    ]);
    expect(cleanWebp(picture).bytes).toEqual(sketchWebp([webpFeatures(0x20, 40, 30), profile, frame]));
  });

  it.each([['Exif\0\0'], ['']])('keeps which side is up (EXIF after %j)', (prefix) => {
    const exif = Buffer.concat([Buffer.from(prefix), sketchExif(8, secret, 'II')]);
    const clean = cleanWebp(sketchWebp([webpFeatures(0x08, 40, 30), frame, riffChunk('EXIF', exif)]));
    expect(clean).toMatchObject({ width: 30, height: 40 });
    const kept = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0', 'latin1');
    expect(clean.bytes).toEqual(sketchWebp([webpFeatures(0x08, 40, 30), frame, riffChunk('EXIF', kept)]));
  });

  it('takes unknown chunks out of frames', () => {
    const animate = (...chunks: readonly Buffer[]): Buffer =>
      sketchWebp([
        webpFeatures(0x02, 40, 30),
        riffChunk('ANIM', 'loops!'),
        riffChunk('ANMF', Buffer.concat([Buffer.alloc(16), ...chunks])),
      ]);
    const clean = cleanWebp(animate(frame, riffChunk('note', secret)));
    expect(clean).toMatchObject({ bytes: animate(frame), animated: true });
  });

  it('takes out what lies behind the end', () => {
    const picture = sketchWebp([frame]);
    expect(cleanWebp(Buffer.concat([picture, riffChunk('XMP ', secret)])).bytes).toEqual(picture);
  });

  it('says that a picture is cut off', () => {
    expect(cleanWebp(sketchWebp([frame, frame]).subarray(0, -4)).cutOff).toBe(true);
  });

  it('refuses one without picture', () => {
    expect(() => cleanWebp(sketchWebp([riffChunk('XMP ', secret)]))).toThrow(DamagedPicture);
    expect(() => cleanWebp(Buffer.from('RIFF'))).toThrow(DamagedPicture);
  });
});
