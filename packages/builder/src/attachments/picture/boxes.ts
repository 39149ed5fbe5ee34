import { DamagedPicture } from './picture.ts';

/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string;
  /** Offset of its length and type. */
  readonly start: number;
  /** Offset of what it holds. */
  readonly data: number;
  readonly end: number;
  /** True where the file ends before the box does. */
  readonly cutOff: boolean;
}

/**
 * Lists the boxes side by side in a stretch of a file.
 *
 * @throws DamagedPicture
 */
export function listBoxes(bytes: Buffer, from: number, until: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= until; ) {
    const short = bytes.readUInt32BE(start);
    const isLong = short === 1;
    if (isLong && start + 16 > until) break;
    const length = isLong ? Number(bytes.readBigUInt64BE(start + 8)) : short === 0 ? until - start : short;
    const data = start + (isLong ? 16 : 8);
    if (start + length < data) throw new DamagedPicture('a box without length');
    const end = Math.min(start + length, until);
    boxes.push({
      type: bytes.toString('latin1', start + 4, start + 8),
      start,
      data,
      end,
      cutOff: start + length > until,
    });
    start += length;
  }
  return boxes;
}

/** Reads numbers one after another. Reading over the end throws a RangeError. */
export class Cursor {
  readonly #bytes: Buffer;
  #offset: number;

  constructor(bytes: Buffer, offset: number) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  /** @param size in bytes; 0 reads nothing and gives 0. */
  read(size: number): number {
    const value =
      size === 0
        ? 0
        : size === 8
          ? Number(this.#bytes.readBigUInt64BE(this.#offset))
          : this.#bytes.readUIntBE(this.#offset, size);
    this.#offset += size;
    return value;
  }

  readType(): string {
    const offset = this.#offset;
    this.#offset += 4;
    return this.#bytes.toString('latin1', offset, offset + 4);
  }

  skip(size: number): void {
    this.#offset += size;
  }
}
