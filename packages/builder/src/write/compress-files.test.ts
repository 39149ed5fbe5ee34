import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../output-file.ts';
import { compressFiles } from './compress-files.ts';

const long = Buffer.from('A line of text. '.repeat(200));
const bytes = (path: string, content: Buffer): OutputFile => ({ path, type: 'bytes', bytes: content });

describe('compressFiles', () => {
  it('adds both forms of a text file, which say the same', async () => {
    const files = await compressFiles([bytes('a/index.html', long)]);
    expect(files.map(({ path }) => path)).toEqual(['a/index.html', 'a/index.html.br', 'a/index.html.gz']);
    const [, brotli, zipped] = files.map((file) => (file.type === 'bytes' ? file.bytes : Buffer.alloc(0)));
    expect(brotliDecompressSync(brotli ?? '').equals(long)).toBe(true);
    expect(gunzipSync(zipped ?? '').equals(long)).toBe(true);
  });

  it('gives the same bytes each time, also for pages that were kept', async () => {
    const kept: OutputFile = {
      path: 'index.html',
      type: 'kept',
      fingerprint: 'x',
      stamp: { size: 1, modified: 1 },
      make: () => long,
    };
    const [first, second] = [await compressFiles([kept]), await compressFiles([bytes('index.html', long)])];
    expect(first.slice(1)).toEqual(second.slice(1));
    expect(first).toHaveLength(3);
  });

  it.each([
    ['small ones', bytes('a.html', Buffer.from('short'))],
    ['pictures', bytes('a.png', long)],
    ['attachments', { path: 'a.txt', type: 'path', source: '/nowhere' } as const],
    ['what does not get smaller', bytes('_headers', long)],
  ])('leaves alone %s', async (_what, file) => {
    expect(await compressFiles([file])).toEqual([file]);
  });
});
