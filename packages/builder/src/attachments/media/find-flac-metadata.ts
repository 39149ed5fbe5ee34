import type { Blank } from '../../blank.ts';
import type { ByteSource } from './byte-source.ts';
import type { Metadata } from './metadata.ts';

/** What a player needs: how the stream is made, places to seek to, and where tracks begin. */
const needed = new Set([0, 1, 3, 5]);

/** Padding, as the first block and as the last one. */
const padding = ['\x01', '\x81'] as const;

/** Finds the comments, pictures and foreign data of a FLAC (https://www.rfc-editor.org/rfc/rfc9639); nothing in another file. */
export async function findFlacMetadata(source: ByteSource, from: number): Promise<Metadata> {
  const blanks: Blank[] = [];
  const isFlac = (await source.read(from, 4)).toString('latin1') === 'fLaC';
  for (let start = from + 4, isLast = !isFlac; !isLast && start + 4 <= source.size; ) {
    const head = await source.read(start, 4);
    if (head.length < 4) break;
    const type = head.readUInt8(0) & 0x7f;
    isLast = head.readUInt8(0) >= 0x80;
    const end = Math.min(start + 4 + head.readUIntBE(1, 3), source.size);
    if (!needed.has(type)) blanks.push({ start, end: start + 1, letters: padding[isLast ? 1 : 0] });
    if (!needed.has(type) || type === 1) blanks.push({ start: start + 4, end });
    start = end;
  }
  return { blanks: blanks.filter(({ start, end }) => start < end), remarks: [] };
}
