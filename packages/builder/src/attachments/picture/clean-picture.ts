import type { Signature } from '../recognise-signature.ts';
import { cleanAvif } from './clean-avif.ts';
import { cleanBmp } from './clean-bmp.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanIco } from './clean-ico.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { type CleanPicture, DamagedPicture } from './picture.ts';

/**
 * Takes out of a picture what it says beside the picture itself: place, time, camera, author, comments, thumbnails,
 * edits and what lies behind its end. Pixels, colours, animation and which side is up stay as they are; nothing is
 * compressed again, so nothing is lost, and the same bytes give the same bytes.
 *
 * @throws DamagedPicture
 */
export function cleanPicture(bytes: Buffer, signature: Signature): CleanPicture {
  const clean = cleaners.get(signature);
  if (clean === undefined) throw new DamagedPicture('an unknown format');
  try {
    return clean(bytes);
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) throw new DamagedPicture('a part that is not there');
    throw error;
  }
}

const cleaners: ReadonlyMap<Signature, (bytes: Buffer) => CleanPicture> = new Map([
  ['jpeg', cleanJpeg],
  ['png', cleanPng],
  ['webp', cleanWebp],
  ['gif', cleanGif],
  ['avif', cleanAvif],
  ['bmp', cleanBmp],
  ['ico', cleanIco],
]);
