import type { Blank } from '../../blank.ts';
import type { Remark } from '../prepared-attachment.ts';
import type { ByteSource } from './byte-source.ts';
import type { Metadata } from './metadata.ts';

/** What a player needs of each kind of box; all else is blanked: `udta` and `meta` with the place, `uuid` with XMP … */
const needed: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['', new Set('ftyp styp pdin moov moof mfra mdat sidx ssix prft emsg wide'.split(' '))],
  ['moov', new Set('mvhd iods trak mvex pssh ctab clip cmov'.split(' '))],
  ['trak', new Set('tkhd tref trgr edts mdia load tapt clip matt txas'.split(' '))],
  ['mdia', new Set('mdhd hdlr elng minf'.split(' '))],
]);

/** Boxes that begin with when the film, a track or its media were made. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Kinds of tracks that are seen, heard or read, or help with it. */
const shown = new Set('vide soun subt sbtl text clcp tmcd hint auxv'.split(' '));

/** More boxes are not looked at. */
const MOST_BOXES = 20_000;

interface Box {
  readonly type: string;
  readonly start: number;
  readonly data: number;
  readonly end: number;
}

/** Finds the metadata of an MP4, M4A, 3GP or MOV (ISO/IEC 14496-12; QuickTime File Format). */
export async function findIsoMetadata(source: ByteSource): Promise<Metadata> {
  const blanks: Blank[] = [];
  const remarks = new Map<string, Remark>();
  let boxes = 0;
  await walk('', 0, source.size);
  return { blanks, remarks: [...remarks.values()] };

  async function walk(parent: string, from: number, until: number): Promise<void> {
    for (let start = from; start + 8 <= until; ) {
      boxes += 1;
      const box = boxes > MOST_BOXES ? null : await readBox(source, start, until);
      if (box === null) {
        tell('has parts that cannot be read; what they say of the recording stays in it.');
        return;
      }
      await look(parent, box);
      start = box.end;
    }
  }

  async function look(parent: string, box: Box): Promise<void> {
    if (needed.get(parent)?.has(box.type) !== true) blanks.push(...freeBox(box));
    else if (needed.has(box.type)) await walk(box.type, box.data, box.end);
    else if (dated.has(box.type)) {
      const [version = 0] = await source.read(box.data, 1);
      const times = box.data + 4;
      blanks.push({ start: times, end: Math.min(times + (version === 1 ? 16 : 8), box.end) });
    } else if (box.type === 'hdlr') {
      const kind = (await source.read(box.data + 8, 4)).toString('latin1');
      if (!shown.has(kind))
        tell('has a track of data that stays in it; it may say where and when it was recorded.');
    }
  }

  function tell(message: string): void {
    remarks.set(message, { severity: 'warning', rule: 'unsafe-attachment', message });
  }
}

async function readBox(source: ByteSource, start: number, until: number): Promise<Box | null> {
  const head = await source.read(start, 16);
  const short = head.length < 8 ? 0 : head.readUInt32BE(0);
  const isLong = short === 1;
  if (head.length < (isLong ? 16 : 8)) return null;
  const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? until - start : short;
  const data = start + (isLong ? 16 : 8);
  if (start + length < data) return null;
  return { type: head.toString('latin1', 4, 8), start, data, end: Math.min(start + length, until) };
}

/** Makes a box one of free space: its length stays, its type and what it holds do not. */
function freeBox({ start, data, end }: Box): readonly Blank[] {
  const type = { start: start + 4, end: start + 8, letters: 'free' };
  return data < end ? [type, { start: data, end }] : [type];
}
