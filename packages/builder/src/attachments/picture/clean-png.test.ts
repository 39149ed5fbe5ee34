import { describe, expect, it } from 'vitest';
import { pngChunk, sketchExif, sketchPng } from '../../../test/sketch-picture.ts';
import { cleanPng } from './clean-png.ts';
import { DamagedPicture } from './picture.ts';

const secret = 'canary-77d0';

describe('cleanPng', () => {
  it('leaves a picture alone that says nothing but itself', () => {
    const picture = sketchPng(4, 3);
    expect(cleanPng(picture)).toEqual({
      bytes: picture,
      width: 4,
      height: 3,
      animated: false,
      cutOff: false,
    });
  });

  it.each([
    ['tEXt', `Author\0${secret}`],
    ['zTXt', `Comment\0\0${secret}`],
    ['iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`],
    ['eXIf', sketchExif(1, secret)],
    ['tIME', Buffer.from([7, 234, 11, 24, 10, 0, 0])],
    ['caBX', secret],
    ['prVt', secret],
  ])('takes out %s', (type, data) => {
    expect(cleanPng(sketchPng(4, 3, [pngChunk(type, data)])).bytes).toEqual(sketchPng(4, 3));
  });

  it('takes out what lies behind the end', () => {
    expect(cleanPng(Buffer.concat([sketchPng(4, 3), Buffer.from(secret)])).bytes).toEqual(sketchPng(4, 3));
  });

  it('keeps colours, transparency, density and animation', () => {
    const picture = sketchPng(
      4,
      3,
      ['acTL', 'gAMA', 'iCCP', 'sRGB', 'cICP', 'pHYs', 'tRNS', 'bKGD', 'fcTL'].map((type) =>
        pngChunk(type, 'x'),
      ),
    );
    expect(cleanPng(picture)).toMatchObject({ bytes: picture, animated: true });
  });

  it('keeps which side is up', () => {
    const clean = cleanPng(sketchPng(4, 3, [pngChunk('eXIf', sketchExif(6, secret))]));
    const kept = 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
    expect(clean).toMatchObject({ width: 3, height: 4, bytes: sketchPng(4, 3, [pngChunk('eXIf', kept)]) });
  });

  it('shows a picture that is cut off as far as it goes', () => {
    const picture = sketchPng(4, 3).subarray(0, -15);
    expect(cleanPng(picture)).toMatchObject({ bytes: picture, cutOff: true });
  });

  it('keeps nothing of a text that is cut off', () => {
    const picture = sketchPng(4, 3);
    const header = picture.subarray(0, 33);
    const text = pngChunk('tEXt', secret).subarray(0, -5);
    expect(cleanPng(Buffer.concat([header, text]))).toMatchObject({ bytes: header, cutOff: true });
  });

  it('refuses one without header', () => {
    expect(() => cleanPng(sketchPng(4, 3).subarray(0, 20))).toThrow(DamagedPicture);
  });
});
