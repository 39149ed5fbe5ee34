import { type CleanPicture, DamagedPicture } from './picture.ts';

/** Measures a Windows bitmap, which has no place for data about the picture, and cuts off what lies behind it. */
export function cleanBmp(bytes: Buffer): CleanPicture {
  if (bytes.length < 26) throw new DamagedPicture('no header');
  const length = bytes.readUInt32LE(2);
  const isOld = bytes.readUInt32LE(14) === 12;
  // A negative height means that rows are stored from the top.
  const width = isOld ? bytes.readUInt16LE(18) : Math.abs(bytes.readInt32LE(18));
  const height = isOld ? bytes.readUInt16LE(20) : Math.abs(bytes.readInt32LE(22));
  return {
    bytes: length >= 26 ? bytes.subarray(0, length) : bytes,
    width,
    height,
    animated: false,
    cutOff: length > bytes.length,
  };
}
