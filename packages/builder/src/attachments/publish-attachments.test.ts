import { execFileSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gifImage, pngChunk, sketchGif, sketchJpeg, sketchPng } from '../../test/sketch-picture.ts';
import { type PublishedAttachments, type PublishOptions, publishAttachments } from './publish-attachments.ts';
import type { UsedAttachment } from './published-attachment.ts';
import type { Resizer } from './resize-picture.ts';

const secret = 'canary-91d7';

let root: string;
let vault: string;
let cache: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'layerwise-attachments-'));
  vault = join(root, 'vault');
  cache = join(root, 'cache');
  await mkdir(vault);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Puts files into the vault, each used in line 3 of a note. They are an hour old, as most files are. */
async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly UsedAttachment[]> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(vault, path)), { recursive: true });
    await writeFile(join(vault, path), bytes);
    const { mtimeMs } = await stat(join(vault, path));
    await utimes(join(vault, path), mtimeMs / 1000, Math.floor(mtimeMs / 1000) - 3600);
  }
  return Promise.all(Object.keys(files).sort().map(use));
}

async function use(path: string): Promise<UsedAttachment> {
  const { size, mtimeMs: modified } = await stat(join(vault, path)).catch(() => ({ size: 0, mtimeMs: 0 }));
  return { path, size, modified, use: { path: 'Note.md', line: 3, column: 5 } };
}

async function publish(
  used: readonly UsedAttachment[],
  options: Partial<PublishOptions> = {},
): Promise<PublishedAttachments> {
  return publishAttachments(used, { vaultFolder: vault, cacheFolder: null, taken: [], ...options });
}

function tell({ diagnostics }: PublishedAttachments): readonly string[] {
  return diagnostics.map(
    ({ path, line, column, severity, rule, message }) =>
      `${path}:${line}:${column} ${severity} ${rule}: ${message}`,
  );
}

/** The bytes of each file of the site. */
async function load({ files }: PublishedAttachments): Promise<ReadonlyMap<string, Buffer>> {
  const entries = files.map(
    async (file) => [file.path, file.type === 'bytes' ? file.bytes : await readFile(file.source)] as const,
  );
  return new Map(await Promise.all(entries));
}

/** A photograph of a landscape that nobody has seen. */
function photograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index += 1)
    pixels[index] = (index * index * 7 + (index >> 9)) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

describe('publishAttachments', () => {
  it('publishes what is harmless, and goes on where something is not', async () => {
    const used = await put({
      'a/Data of May.CSV': 'x,y\n1,2\n',
      'evil.html': '<script>alert(1)</script>',
      'page.png': '<!doctype html><p>hello',
      'paper.pdf': '%PDF-1.7',
      'talk.mp4': '\0\0\0\x18ftypisom',
      'zero.png': '',
    });
    const result = await publish([...used, await use('gone.pdf')]);
    expect([...result.published.values()]).toEqual(
      [
        { path: 'a/Data of May.CSV', url: '/a/data-of-may.csv', type: 'other' },
        { path: 'paper.pdf', url: '/paper.pdf', type: 'pdf' },
        { path: 'talk.mp4', url: '/talk.mp4', type: 'video' },
      ].map((one) => ({ ...one, width: null, height: null, variants: [] })),
    );
    expect(result.files).toEqual([
      { path: 'a/data-of-may.csv', type: 'path', source: join(vault, 'a/Data of May.CSV') },
      { path: 'paper.pdf', type: 'path', source: join(vault, 'paper.pdf') },
      { path: 'talk.mp4', type: 'path', source: join(vault, 'talk.mp4') },
    ]);
    expect(tell(result)).toEqual([
      'Note.md:3:5 warning unsafe-attachment: “evil.html” is of a type that is not published (.html); it is not published.',
      'Note.md:3:5 warning unsafe-attachment: “page.png” is called .png, but its content is HTML or XML; it is not published.',
      'Note.md:3:5 warning unsafe-attachment: “zero.png” is empty; it is not published.',
      'Note.md:3:5 warning unreadable-file: “gone.pdf” cannot be read (ENOENT).',
    ]);
  });

  it('publishes nothing through links, pipes and unreadable files', async () => {
    await put({ 'ok.txt': 'ok', 'shut.txt': 'shut' });
    await writeFile(join(root, 'secret.txt'), secret);
    await symlink('../secret.txt', join(vault, 'link.txt'));
    execFileSync('mkfifo', [join(vault, 'pipe.png')]);
    await chmod(join(vault, 'shut.txt'), 0);
    const paths = ['../secret.txt', 'a\0.txt', 'link.txt', 'ok.txt', 'pipe.png', 'shut.txt'];
    const used = paths.map((path) => ({
      path,
      size: 1,
      modified: 1,
      use: { path: 'N.md', line: 1, column: 1 },
    }));
    const result = await publish(used);
    const readable = process.getuid?.() === 0 ? ['ok.txt', 'shut.txt'] : ['ok.txt'];
    expect(result.files.map(({ path }) => path)).toEqual(readable);
    expect(result.diagnostics.slice(0, 4).map(({ rule }) => rule)).toEqual([
      'unsafe-path',
      'unsafe-path',
      'symbolic-link',
      'not-a-file',
    ]);
  });

  it('makes drawings harmless, and says what was taken out', async () => {
    const result = await publish(
      await put({
        'ok.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><!-- mine --><rect/></svg>',
        'evil.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script/></svg>',
        'broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
      }),
    );
    expect(result.published.get('ok.svg')).toMatchObject({
      url: '/ok.svg',
      type: 'image',
      width: 8,
      height: 4,
    });
    const files = await load(result);
    expect([...files].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
      ['evil.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n'],
      ['ok.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect/></svg>\n'],
    ]);
    expect(tell(result)).toEqual([
      expect.stringMatching(
        /^Note\.md:3:5 warning unsafe-attachment: “broken\.svg” is not well-formed XML \(.*\); it is not published\.$/u,
      ),
      'Note.md:3:5 warning unsafe-attachment: “evil.svg” is published without what could run or lead elsewhere: @onload, script.',
    ]);
  });

  it('says that a picture is cut off or damaged', async () => {
    const result = await publish(
      await put({
        'cut.png': sketchPng(4, 3).subarray(0, -14),
        'damaged.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
      }),
    );
    expect(result.published.get('cut.png')).toMatchObject({ width: 4, height: 3 });
    expect(tell(result)).toEqual([
      'Note.md:3:5 warning unreadable-file: “cut.png” is cut off; it is published as far as it goes.',
      'Note.md:3:5 warning unsafe-attachment: “damaged.jpg” is a damaged picture (no frame); it is not published.',
    ]);
  });

  it('takes the place out of a photograph, and changes no pixel of it', async () => {
    const jpeg = await photograph(64, 32)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Copyright: secret }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
      .toBuffer();
    expect(jpeg.includes(secret)).toBe(true);
    const result = await publish(await put({ 'photo.jpg': jpeg }));
    const bytes = (await load(result)).get('photo.jpg') ?? Buffer.alloc(0);
    expect(bytes.includes(secret)).toBe(false);
    const after = await sharp(bytes).metadata();
    // Six letters of JPEG's own and an entry for the orientation: there is no room for a place.
    expect([after.exif?.length, after.xmp, after.orientation]).toEqual([32, undefined, 6]);
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
    expect(result.published.get('photo.jpg')).toMatchObject({ width: 32, height: 64 });
  });

  it.each(['png', 'webp', 'avif'] as const)(
    'takes the author out of a real %s, and changes no pixel',
    async (format) => {
      const bytes = await photograph(64, 32)
        .toFormat(format)
        .withExif({ IFD0: { Copyright: secret } })
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
        .toBuffer();
      expect(bytes.includes(secret)).toBe(true);
      const result = await publish(await put({ [`a.${format}`]: bytes }));
      const clean = (await load(result)).get(`a.${format}`) ?? Buffer.alloc(0);
      expect(clean.includes(secret)).toBe(false);
      expect(result.published.get(`a.${format}`)).toMatchObject({ width: 64, height: 32 });
      expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
    },
  );

  it('makes smaller versions of a picture, narrowest first, each upright', async () => {
    const jpeg = await photograph(1200, 800)
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const result = await publish(await put({ 'Big Photo.jpg': jpeg }));
    expect(result.published.get('Big Photo.jpg')).toEqual({
      path: 'Big Photo.jpg',
      url: '/big-photo.jpg',
      type: 'image',
      width: 800,
      height: 1200,
      variants: [
        { url: '/big-photo.jpg.480w.webp', width: 480, height: 720, contentType: 'image/webp' },
        { url: '/big-photo.jpg.800w.webp', width: 800, height: 1200, contentType: 'image/webp' },
      ],
    });
    const files = await load(result);
    expect([...files.keys()].sort()).toEqual([
      'big-photo.jpg',
      'big-photo.jpg.480w.webp',
      'big-photo.jpg.800w.webp',
    ]);
    const small = await sharp(files.get('big-photo.jpg.480w.webp')).metadata();
    expect([small.format, small.width, small.height, small.exif, small.orientation]).toEqual([
      'webp',
      480,
      720,
      undefined,
      undefined,
    ]);
  });

  it('makes no versions of small, animated or drawn pictures, nor of those that would not get smaller', async () => {
    const result = await publish(
      await put({
        'small.png': await photograph(480, 20).png().toBuffer(),
        'flat.png': sketchPng(2000, 2),
        'moving.gif': sketchGif(2000, 2000, [gifImage, gifImage]),
        'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000"/>',
      }),
    );
    expect([...result.published.values()].flatMap(({ variants }) => variants)).toEqual([]);
    expect(tell(result)).toEqual([]);
  });

  it('publishes a picture as it is where it cannot be decoded, and says so', async () => {
    const result = await publish(await put({ 'odd.jpg': sketchJpeg(2000, 1000) }));
    expect(result.published.get('odd.jpg')).toMatchObject({ width: 2000, height: 1000, variants: [] });
    expect(tell(result)).toEqual([
      'Note.md:3:5 warning unreadable-file: “odd.jpg” cannot be decoded; it is published as it is.',
    ]);
  });

  it('publishes pictures without smaller versions where sharp does not work', async () => {
    const result = await publish(await put({ 'a.png': sketchPng(2000, 2) }), { resizer: async () => null });
    expect(result.published.get('a.png')).toMatchObject({ width: 2000, variants: [] });
    expect(tell(result)).toEqual([
      'Note.md:3:5 info no-image-versions: “a.png” has no smaller versions: sharp, which makes them, does not work on this system.',
    ]);
  });

  it('keeps clear of pages and of what other attachments are called', async () => {
    const wide = await photograph(600, 400).jpeg({ quality: 95 }).toBuffer();
    const used = await put({
      'a.jpg': wide,
      'a.jpg.480w.webp': await sharp(wide).webp().toBuffer(),
      'A.JPG': wide,
    });
    const result = await publish(used, { taken: ['/a.jpg/'] });
    const urls = [...result.published.values()].map(({ path, url, variants }) => [
      path,
      url,
      ...variants.map((one) => one.url),
    ]);
    expect(urls).toEqual([
      ['A.JPG', '/a-2.jpg', '/a-2.jpg.480w.webp', '/a-2.jpg.600w.webp'],
      ['a.jpg', '/a-3.jpg', '/a-3.jpg.480w.webp', '/a-3.jpg.600w.webp'],
      ['a.jpg.480w.webp', '/a.jpg.480w.webp'],
    ]);
  });
});

describe('publishAttachments with a cache', () => {
  /** Counts what is made anew. */
  function countingResizer(version = '1'): {
    readonly made: string[];
    readonly resizer: () => Promise<Resizer>;
  } {
    const made: string[] = [];
    const resizer: Resizer = {
      version,
      resize: async (bytes, width) => {
        made.push(`${bytes.length}@${width}`);
        return { bytes: Buffer.from(`${version}:${width}`), width, height: 1 };
      },
    };
    return { made, resizer: async () => resizer };
  }

  const picture = sketchPng(1000, 50, [pngChunk('tEXt', secret)]);

  it('gives the same bytes without, with a new, and with an old cache', async () => {
    const used = await put({
      'a.png': picture,
      'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'c.html': '<p>',
    });
    const { made, resizer } = countingResizer();
    const fresh = await publish(used, { resizer });
    expect(made).toHaveLength(2);
    for (const expected of [4, 4]) {
      const cached = await publish(used, { resizer, cacheFolder: cache });
      expect(await load(cached)).toEqual(await load(fresh));
      expect(cached.published).toEqual(fresh.published);
      expect(cached.diagnostics).toEqual(fresh.diagnostics);
      expect(made).toHaveLength(expected);
    }
  });

  it('does not read again what has the same size and time', async () => {
    const used = await put({ 'a.png': picture, 'b.csv': 'x' });
    const { resizer } = countingResizer();
    const first = await publish(used, { resizer, cacheFolder: cache });
    // Would a file be read, its loss would be noticed.
    await rm(vault, { recursive: true });
    expect(await publish(used, { resizer, cacheFolder: cache })).toEqual(first);
  });

  it('reads again what was changed so lately that size and time may not tell', async () => {
    await put({ 'a.png': sketchPng(4, 3) });
    await utimes(join(vault, 'a.png'), new Date(), new Date());
    const used = [await use('a.png')];
    await publish(used, { cacheFolder: cache });
    await writeFile(join(vault, 'a.png'), sketchPng(3, 4));
    const again = await publish(used, { cacheFolder: cache });
    expect(again.published.get('a.png')).toMatchObject({ width: 3, height: 4 });
  });

  it('makes nothing again for a picture that was renamed, copied or touched', async () => {
    const { made, resizer } = countingResizer();
    await publish(await put({ 'a.png': picture }), { resizer, cacheFolder: cache });
    const used = await put({ 'b.png': picture, 'c/d.png': picture });
    const result = await publish(used, { resizer, cacheFolder: cache });
    expect(made).toHaveLength(2);
    expect(result.published.get('c/d.png')?.variants.map(({ url }) => url)).toEqual([
      '/c/d.png.480w.webp',
      '/c/d.png.1000w.webp',
    ]);
  });

  it('makes again what was changed, and what another version had made', async () => {
    const used = await put({ 'a.png': picture });
    await publish(used, { ...countingResizer(), cacheFolder: cache });
    const other = countingResizer('2');
    const result = await publish(used, { ...other, cacheFolder: cache });
    expect(other.made).toHaveLength(2);
    expect((await load(result)).get('a.png.480w.webp')?.toString()).toBe('2:480');
    const changed = await publish(await put({ 'a.png': sketchPng(1100, 50) }), {
      ...other,
      cacheFolder: cache,
    });
    expect(changed.published.get('a.png')).toMatchObject({ width: 1100 });
  });

  it.each([
    ['bytes changed', (path: string) => writeFile(path, 'x'.repeat(5))],
    ['cut off', (path: string) => truncate(path, 1)],
    ['gone', (path: string) => rm(path)],
    ['a folder', (path: string) => rm(path).then(() => mkdir(path))],
  ])('mends a cache whose files are %s', async (_how, damage) => {
    const used = await put({ 'a.png': picture });
    const { resizer } = countingResizer();
    const first = await load(await publish(used, { resizer, cacheFolder: cache }));
    const folder = join(cache, 'attachments');
    for (const name of await readdir(folder)) if (name !== 'index.json') await damage(join(folder, name));
    expect(await load(await publish(used, { resizer, cacheFolder: cache }))).toEqual(first);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":"1 1","attachments":[["a.png",{}]],"pictures":[]}',
    '{"version":"1 1","attachments":[],"pictures":[["x",{"file":{"name":"../../etc/hostname"}}]]}',
  ])('begins anew where the index is damaged: %j', async (text) => {
    const used = await put({ 'a.png': picture });
    const { resizer } = countingResizer();
    const first = await load(await publish(used, { resizer, cacheFolder: cache }));
    await writeFile(join(cache, 'attachments/index.json'), text);
    expect(await load(await publish(used, { resizer, cacheFolder: cache }))).toEqual(first);
  });

  it('forgets what is not used any more, private or gone', async () => {
    const { resizer } = countingResizer();
    await publish(await put({ 'a.png': picture, [`${secret}.csv`]: 'x' }), { resizer, cacheFolder: cache });
    const folder = join(cache, 'attachments');
    expect(await readdir(folder)).toHaveLength(4);
    await publish([], { resizer, cacheFolder: cache });
    expect(await readdir(folder)).toEqual(['index.json']);
    expect(await readFile(join(folder, 'index.json'), 'utf8')).toBe(
      '{"version":"1 ","attachments":[],"pictures":[]}',
    );
  });

  it('keeps no data about a picture in the cache', async () => {
    await publish(await put({ 'a.png': picture }), { cacheFolder: cache });
    const folder = join(cache, 'attachments');
    for (const name of await readdir(folder)) {
      expect((await readFile(join(folder, name))).includes(secret)).toBe(false);
    }
  });

  it('builds without a cache where none can be made', async () => {
    const used = await put({ 'a.png': picture });
    await writeFile(cache, 'a file');
    const { resizer } = countingResizer();
    const result = await publish(used, { resizer, cacheFolder: cache });
    expect(await load(result)).toEqual(await load(await publish(used, { resizer })));
  });

  it('lets two builds use one cache at once', async () => {
    const used = await put(
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.png`, sketchPng(600 + n, 40)])),
    );
    const { resizer } = countingResizer();
    const [first, second] = await Promise.all(
      [1, 2].map(() => publish(used, { resizer, cacheFolder: cache }).then(load)),
    );
    expect(first).toEqual(second);
    expect(first?.size).toBe(36);
  });
});
