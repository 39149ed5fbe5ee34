import { execFileSync } from 'node:child_process';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentVault, loadFiles } from '../../test/attachment-vault.ts';
import { gifImage, sketchGif, sketchJpeg, sketchPng } from '../../test/sketch-picture.ts';
import type { PublishedAttachments } from './publish-attachments.ts';

const secret = 'canary-91d7';

let vault: AttachmentVault;
beforeEach(async () => {
  vault = await AttachmentVault.make();
});
afterEach(() => vault.remove());

function tell({ diagnostics }: PublishedAttachments): readonly string[] {
  return diagnostics.map(
    ({ path, line, column, severity, rule, message }) =>
      `${path}:${line}:${column} ${severity} ${rule}: ${message}`,
  );
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
    const used = await vault.put({
      'a/Data of May.CSV': 'x,y\n1,2\n',
      'evil.html': '<script>alert(1)</script>',
      'page.png': '<!doctype html><p>hello',
      'paper.pdf': '%PDF-1.7',
      'talk.mp4': '\0\0\0\x18ftypisom',
      'zero.png': '',
    });
    const result = await vault.publish([...used, await vault.use('gone.pdf')]);
    expect([...result.published.values()]).toEqual(
      [
        { path: 'a/Data of May.CSV', url: '/a/data-of-may.csv', type: 'other' },
        { path: 'paper.pdf', url: '/paper.pdf', type: 'pdf' },
        { path: 'talk.mp4', url: '/talk.mp4', type: 'video' },
      ].map((one) => ({ ...one, width: null, height: null, variants: [] })),
    );
    expect(result.files).toEqual([
      { path: 'a/data-of-may.csv', type: 'path', source: join(vault.folder, 'a/Data of May.CSV') },
      { path: 'paper.pdf', type: 'path', source: join(vault.folder, 'paper.pdf') },
      { path: 'talk.mp4', type: 'path', source: join(vault.folder, 'talk.mp4') },
    ]);
    expect(tell(result)).toEqual([
      'Note.md:3:5 warning unsafe-attachment: “evil.html” is of a type that is not published (.html); it is not published.',
      'Note.md:3:5 warning unsafe-attachment: “page.png” is called .png, but its content is HTML or XML; it is not published.',
      'Note.md:3:5 warning unsafe-attachment: “zero.png” is empty; it is not published.',
      'Note.md:3:5 warning unreadable-file: “gone.pdf” cannot be read (ENOENT).',
    ]);
  });

  it('publishes nothing through links, pipes and unreadable files', async () => {
    await vault.put({ 'ok.txt': 'ok', 'shut.txt': 'shut' });
    await writeFile(join(vault.root, 'secret.txt'), secret);
    await symlink('../secret.txt', join(vault.folder, 'link.txt'));
    execFileSync('mkfifo', [join(vault.folder, 'pipe.png')]);
    await chmod(join(vault.folder, 'shut.txt'), 0);
    const paths = ['../secret.txt', 'a\0.txt', 'link.txt', 'ok.txt', 'pipe.png', 'shut.txt'];
    const used = paths.map((path) => ({
      path,
      size: 1,
      modified: 1,
      use: { path: 'N.md', line: 1, column: 1 },
    }));
    const result = await vault.publish(used);
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
    const result = await vault.publish(
      await vault.put({
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
    const files = await loadFiles(result);
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
    const result = await vault.publish(
      await vault.put({
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
    const result = await vault.publish(await vault.put({ 'photo.jpg': jpeg }));
    const bytes = (await loadFiles(result)).get('photo.jpg') ?? Buffer.alloc(0);
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
      const result = await vault.publish(await vault.put({ [`a.${format}`]: bytes }));
      const clean = (await loadFiles(result)).get(`a.${format}`) ?? Buffer.alloc(0);
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
    const result = await vault.publish(await vault.put({ 'Big Photo.jpg': jpeg }));
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
    const files = await loadFiles(result);
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
    const result = await vault.publish(
      await vault.put({
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
    const result = await vault.publish(await vault.put({ 'odd.jpg': sketchJpeg(2000, 1000) }));
    expect(result.published.get('odd.jpg')).toMatchObject({ width: 2000, height: 1000, variants: [] });
    expect(tell(result)).toEqual([
      'Note.md:3:5 warning unreadable-file: “odd.jpg” cannot be decoded; it is published as it is.',
    ]);
  });

  it('publishes pictures without smaller versions where sharp does not work', async () => {
    const result = await vault.publish(await vault.put({ 'a.png': sketchPng(2000, 2) }), {
      resizer: { version: '', load: async () => null },
    });
    expect(result.published.get('a.png')).toMatchObject({ width: 2000, variants: [] });
    expect(tell(result)).toEqual([
      'Note.md:3:5 info no-image-versions: “a.png” has no smaller versions: sharp, which makes them, does not work on this system.',
    ]);
  });

  it('keeps clear of pages and of what other attachments are called', async () => {
    const wide = await photograph(600, 400).jpeg({ quality: 95 }).toBuffer();
    const used = await vault.put({
      'a.jpg': wide,
      'a.jpg.480w.webp': await sharp(wide).webp().toBuffer(),
      'A.JPG': wide,
    });
    const result = await vault.publish(used, { taken: ['/a.jpg/'] });
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
