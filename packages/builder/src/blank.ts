/** A stretch of a file that goes into the site as zeros: what stood there is not for readers. */
export interface Blank {
  /** Offset of the first byte, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** What stands at its beginning instead, a byte a letter; absent: nothing but zeros. */
  readonly letters?: string;
}

/**
 * Blanks what of some stretches is in a part of a file. The part is changed in place.
 *
 * @param offset of the part in the file
 */
export function applyBlanks(part: Buffer, offset: number, blanks: readonly Blank[]): Buffer {
  for (const { start, end, letters = '' } of blanks) {
    const from = Math.max(start - offset, 0);
    const until = Math.min(end - offset, part.length);
    if (from >= until) continue;
    part.fill(0, from, until);
    for (let at = from; at < until && at + offset - start < letters.length; at += 1)
      part[at] = letters.charCodeAt(at + offset - start);
  }
  return part;
}

/** Blanks what streams by. */
export async function* blankStream(
  parts: AsyncIterable<Buffer>,
  offset: number,
  blanks: readonly Blank[],
): AsyncGenerator<Buffer> {
  let at = offset;
  for await (const part of parts) {
    yield applyBlanks(part, at, blanks);
    at += part.length;
  }
}
