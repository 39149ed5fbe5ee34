import { describe, expect, it } from 'vitest';
import { gifExtension, gifImage, sketchGif } from '../../../test/sketch-picture.ts';
import { cleanGif } from './clean-gif.ts';
import { DamagedPicture } from './picture.ts';

const secret = 'canary-e91b';
const control = gifExtension(0xf9, '\x04\x05\0\0');
const loop = gifExtension(0xff, 'NETSCAPE2.0', '\x01\0\0');

describe('cleanGif', () => {
  it('leaves a picture alone that says nothing but itself', () => {
    const picture = sketchGif(40, 30, [gifImage]);
    expect(cleanGif(picture)).toEqual({
      bytes: picture,
      width: 40,
      height: 30,
      animated: false,
      cutOff: false,
    });
  });

  it('takes out comments, texts and the data of programs', () => {
    const picture = sketchGif(40, 30, [
      gifExtension(0xfe, secret, secret),
      gifExtension(0xff, 'XMP DataXMP', secret),
      gifExtension(0x01, '            ', secret),
      gifImage,
    ]);
    expect(cleanGif(picture).bytes).toEqual(sketchGif(40, 30, [gifImage]));
  });

  it('keeps an animation and how often it is shown', () => {
    const picture = sketchGif(40, 30, [loop, control, gifImage, control, gifImage]);
    expect(cleanGif(picture)).toMatchObject({ bytes: picture, animated: true });
  });

  it('takes out what lies behind the end', () => {
    const picture = sketchGif(40, 30, [gifImage]);
    expect(cleanGif(Buffer.concat([picture, Buffer.from(secret)])).bytes).toEqual(picture);
  });

  it('shows a picture that is cut off as far as it goes', () => {
    expect(cleanGif(sketchGif(40, 30, [gifImage]).subarray(0, -3)).cutOff).toBe(true);
  });

  it('refuses one without picture', () => {
    expect(() => cleanGif(sketchGif(40, 30, []))).toThrow(DamagedPicture);
    expect(() => cleanGif(Buffer.from('GIF89a'))).toThrow(DamagedPicture);
  });
});
