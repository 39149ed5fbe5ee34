import type { Blank } from '../../blank.ts';
import type { ByteSource } from './byte-source.ts';
import type { Metadata } from './metadata.ts';

/** What a player needs. */
const needed = new Set(['fmt ', 'data', 'fact', 'cue ', 'smpl', 'inst', 'plst', 'wavl', 'slnt', 'PEAK']);

/** More parts are not looked at. */
const MOST_PARTS = 20_000;

/** Finds the texts of a WAVE file (`LIST`, `bext`, `iXML`, `id3 ` and whatever else is not sound). */
export async function findWaveMetadata(source: ByteSource): Promise<Metadata> {
  const blanks: Blank[] = [];
  let start = 12;
  for (let parts = 0; parts < MOST_PARTS && start + 8 <= source.size; parts += 1) {
    const head = await source.read(start, 8);
    const length = head.readUInt32LE(4);
    const end = Math.min(start + 8 + length, source.size);
    if (!needed.has(head.toString('latin1', 0, 4))) {
      blanks.push({ start, end: start + 4, letters: 'JUNK' });
      if (start + 8 < end) blanks.push({ start: start + 8, end });
    }
    start = end + (length % 2);
  }
  return { blanks, remarks: [] };
}
