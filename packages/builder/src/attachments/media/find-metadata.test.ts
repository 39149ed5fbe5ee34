import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box, fullBox, riffChunk, uint32 } from '../../../test/sketch-picture.ts';
import { applyBlanks } from '../../blank.ts';
import { recogniseSignature } from '../recognise-signature.ts';
import { findMetadata } from './find-metadata.ts';

const secret = 'canary-7f21';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-media-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is published of a file, and what is said of it. */
async function clean(bytes: Buffer): Promise<{ readonly text: string; readonly told: readonly string[] }> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const handle = await open(path);
  const { blanks, remarks } = await findMetadata(handle, recogniseSignature(bytes));
  await handle.close();
  const cleaned = applyBlanks(Buffer.from(bytes), 0, blanks);
  expect(cleaned.length).toBe(bytes.length);
  return { text: cleaned.toString('latin1'), told: remarks.map(({ message }) => message) };
}

const handler = (kind: string) => fullBox('hdlr', 0, uint32(0), kind, Buffer.alloc(12), 'name\0');
const track = (kind: string, ...more: readonly Buffer[]) =>
  box(
    'trak',
    fullBox('tkhd', 0, 'MADE', 'MEND', uint32(1)),
    box(
      'mdia',
      fullBox('mdhd', 1, 'MADEMADE', 'MENDMEND', uint32(600)),
      handler(kind),
      box('minf', 'samples'),
    ),
    ...more,
  );
const place = box('udta', box('\xA9xyz', `+48.8577+002.2950/${secret}`));
const film = (...parts: readonly Buffer[]) => Buffer.concat([box('ftyp', 'isom'), ...parts]);

describe('findMetadata of a film', () => {
  it('takes out where and when it was recorded, and moves nothing', async () => {
    const bytes = film(
      box('moov', fullBox('mvhd', 0, 'MADE', 'MEND', uint32(600)), track('vide', place), place),
      box('mdat', 'pixels'),
    );
    const { text, told } = await clean(bytes);
    expect(told).toEqual([]);
    for (const word of [secret, '48.85', 'MADE', 'MEND', 'udta']) expect(text).not.toContain(word);
    for (const word of ['mvhd', 'tkhd', 'mdhd', 'vide', 'samples', 'free']) expect(text).toContain(word);
    expect(text.indexOf('pixels')).toBe(bytes.indexOf('pixels'));
  });

  it.each([
    ['keys and values of QuickTime', box('moov', box('meta', box('ilst', secret)))],
    ['XMP', box('uuid', Buffer.alloc(16, 1), secret)],
    ['free space', box('free', secret)],
    ['what only its maker knows', box('SEFT', secret)],
    ['what is in a box that goes to the end', Buffer.concat([uint32(0), Buffer.from(`meta${secret}`)])],
    [
      'what is in a box with a long length',
      Buffer.concat([
        uint32(1),
        Buffer.from('udta'),
        uint32(0),
        uint32(16 + secret.length),
        Buffer.from(secret),
      ]),
    ],
    ['what is cut off', box('udta', secret).subarray(0, -3)],
  ])('takes out %s', async (_what, part) => {
    const { text } = await clean(film(part));
    expect(text).not.toContain(secret.slice(0, 8));
    expect(text.startsWith(film().toString('latin1'))).toBe(true);
  });

  it('says where a track of data stays in it', async () => {
    const { told } = await clean(film(box('moov', track('vide'), track('meta')), box('mdat')));
    expect(told).toEqual([
      'has a track of data that stays in it; it may say where and when it was recorded.',
    ]);
  });

  it.each([
    ['a box shorter than its head', Buffer.concat([uint32(4), Buffer.from('udta')])],
    ['boxes without end', box('moov', ...Array.from({ length: 20_001 }, () => box('clip')))],
  ])('says where it cannot read on: %s', async (_what, part) => {
    expect((await clean(film(part))).told).toEqual([
      'has parts that cannot be read; what they say of the recording stays in it.',
    ]);
  });
});

describe('findMetadata of a sound', () => {
  const frames = Buffer.from([0xff, 0xfb, 0x90, 0x64, 1, 2, 3]);
  const id3 = (flags: number, size: number, rest: string) =>
    Buffer.concat([
      Buffer.from([0x49, 0x44, 0x33, 4, 0, flags, 0, 0, size >> 7, size & 0x7f]),
      Buffer.from(rest),
    ]);
  const ape = (flags: number) =>
    Buffer.concat([
      Buffer.from(secret),
      Buffer.from('APETAGEX'),
      uint32(2000).swap32(),
      uint32(secret.length + 32).swap32(),
      uint32(1).swap32(),
      uint32(flags).swap32(),
      Buffer.alloc(8),
    ]);

  it.each([
    ['ID3 at its beginning', Buffer.concat([id3(0, 200, secret.padEnd(200)), frames])],
    ['ID3 with a footer', Buffer.concat([id3(0x10, 20, secret.padEnd(30)), frames])],
    ['ID3 twice', Buffer.concat([id3(0, 4, 'abcd'), id3(0, 20, secret.padEnd(20)), frames])],
    ['ID3 that is cut off', Buffer.concat([id3(0, 200, secret)])],
    ['ID3 at its end', Buffer.concat([frames, Buffer.from(`TAG${secret.padEnd(125)}`)])],
    ['APE at its end', Buffer.concat([frames, ape(0)])],
    ['APE before ID3', Buffer.concat([frames, ape(0), Buffer.from(`TAG${secret.padEnd(125)}`)])],
    [
      'comments of a FLAC',
      Buffer.concat([
        Buffer.from(`fLaC\0\0\0\x02ab\x84\0\0${String.fromCharCode(secret.length)}${secret}`, 'latin1'),
        frames,
      ]),
    ],
    [
      'comments of a FLAC behind ID3',
      Buffer.concat([
        id3(0, 2, 'xx'),
        Buffer.from(`fLaC\x04\0\0${String.fromCharCode(secret.length)}${secret}\x80\0\0\x02ab`, 'latin1'),
        frames,
      ]),
    ],
    [
      'texts of a WAVE',
      Buffer.concat([
        Buffer.from('RIFF\0\0\0\0WAVE'),
        riffChunk('fmt ', '16'),
        riffChunk('LIST', `INFO${secret}`),
        riffChunk('bext', secret),
        riffChunk('data', frames),
      ]),
    ],
  ])('takes out %s', async (_what, bytes) => {
    const { text } = await clean(bytes);
    expect(text).not.toContain(secret);
    if (bytes.includes(frames)) expect(text.indexOf(frames.toString('latin1'))).toBe(bytes.indexOf(frames));
  });

  it('keeps what a FLAC and a WAVE need', async () => {
    const flac = Buffer.concat([Buffer.from('fLaC\x80\0\0\x02ab', 'latin1'), frames]);
    expect((await clean(flac)).text).toBe(flac.toString('latin1'));
    const wave = Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WAVE'),
      riffChunk('fmt ', '16'),
      riffChunk('data', 'x'),
    ]);
    expect((await clean(wave)).text).toBe(wave.toString('latin1'));
  });
});
