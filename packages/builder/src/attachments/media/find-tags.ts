import type { Blank } from '../../blank.ts';
import type { ByteSource } from './byte-source.ts';
import { findFlacMetadata } from './find-flac-metadata.ts';
import type { Metadata } from './metadata.ts';

/** Finds the tags before and behind the frames of MPEG audio: ID3 in both versions, and APE. */
export async function findTags(source: ByteSource): Promise<Metadata> {
  const blanks: Blank[] = [];
  const begin = await findFirstTags(source, blanks);
  await findLastTags(source, blanks);
  // Some writers put them before other formats, too.
  const inner = await findFlacMetadata(source, begin);
  return { blanks: [...blanks, ...inner.blanks], remarks: inner.remarks };
}

/** ID3v2 (https://id3.org/id3v2.4.0-structure): a head of ten bytes stays, with nothing but padding behind it. */
async function findFirstTags(source: ByteSource, blanks: Blank[]): Promise<number> {
  let start = 0;
  for (;;) {
    const head = await source.read(start, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return start;
    const [flags = 0, ...sizes] = head.subarray(5);
    const size = sizes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    const footer = (flags & 0x10) === 0 ? 0 : 10;
    const end = Math.min(start + 10 + size + footer, source.size);
    blanks.push({ start: start + 5, end: start + 6 });
    if (start + 10 < end) blanks.push({ start: start + 10, end });
    start = end;
  }
}

/** ID3v1 in the last 128 bytes, and APE right before it or at the end. */
async function findLastTags(source: ByteSource, blanks: Blank[]): Promise<void> {
  let end = source.size;
  const last = await source.read(end - 128, 128);
  if (last.length === 128 && last.toString('latin1', 0, 3) === 'TAG') {
    blanks.push({ start: end - 125, end });
    end -= 128;
  }
  const footer = await source.read(end - 32, 32);
  if (footer.length < 32 || footer.toString('latin1', 0, 8) !== 'APETAGEX') return;
  const hasHeader = footer.readUInt32LE(20) >= 2 ** 31;
  const size = footer.readUInt32LE(12) + (hasHeader ? 32 : 0);
  blanks.push({ start: Math.max(0, end - size), end });
}
