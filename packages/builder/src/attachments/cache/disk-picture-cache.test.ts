import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentVault, loadFiles } from '../../../test/attachment-vault.ts';
import { pngChunk, sketchPng } from '../../../test/sketch-picture.ts';
import type { Resizer } from '../resize-picture.ts';

const secret = 'canary-4e2c';

let vault: AttachmentVault;
beforeEach(async () => {
  vault = await AttachmentVault.make();
});
afterEach(() => vault.remove());

describe('publishAttachments with a cache on the disk', () => {
  /** Counts what is made anew. */
  function countingResizer(version = '1'): { readonly made: string[]; readonly resizer: Resizer } {
    const made: string[] = [];
    const resizer: Resizer = {
      version,
      load: async () => async (bytes, width) => {
        made.push(`${bytes.length}@${width}`);
        return { bytes: Buffer.from(`${version}:${width}`), width, height: 1 };
      },
    };
    return { made, resizer };
  }

  const picture = sketchPng(1000, 50, [pngChunk('tEXt', secret)]);

  it('gives the same bytes without, with a new, and with an old cache', async () => {
    const used = await vault.put({
      'a.png': picture,
      'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'c.html': '<p>',
    });
    const { made, resizer } = countingResizer();
    const fresh = await vault.publish(used, { resizer });
    expect(made).toHaveLength(2);
    for (const expected of [4, 4]) {
      const cached = await vault.publish(used, { resizer, cacheFolder: vault.cache });
      expect(await loadFiles(cached)).toEqual(await loadFiles(fresh));
      expect(cached.published).toEqual(fresh.published);
      expect(cached.diagnostics).toEqual(fresh.diagnostics);
      expect(made).toHaveLength(expected);
    }
  });

  it('does not read again what has the same size and time', async () => {
    const used = await vault.put({ 'a.png': picture, 'b.csv': 'x' });
    const { resizer } = countingResizer();
    const first = await vault.publish(used, { resizer, cacheFolder: vault.cache });
    // Would a file be read, its loss would be noticed.
    await rm(vault.folder, { recursive: true });
    expect(await vault.publish(used, { resizer, cacheFolder: vault.cache })).toEqual(first);
  });

  it('reads again what was changed so lately that size and time may not tell', async () => {
    await vault.put({ 'a.png': sketchPng(4, 3) });
    await utimes(join(vault.folder, 'a.png'), new Date(), new Date());
    const used = [await vault.use('a.png')];
    await vault.publish(used, { cacheFolder: vault.cache });
    await writeFile(join(vault.folder, 'a.png'), sketchPng(3, 4));
    const again = await vault.publish(used, { cacheFolder: vault.cache });
    expect(again.published.get('a.png')).toMatchObject({ width: 3, height: 4 });
  });

  it('makes nothing again for a picture that was renamed, copied or touched', async () => {
    const { made, resizer } = countingResizer();
    await vault.publish(await vault.put({ 'a.png': picture }), { resizer, cacheFolder: vault.cache });
    const used = await vault.put({ 'b.png': picture, 'c/d.png': picture });
    const result = await vault.publish(used, { resizer, cacheFolder: vault.cache });
    expect(made).toHaveLength(2);
    expect(result.published.get('c/d.png')?.variants.map(({ url }) => url)).toEqual([
      '/c/d.png.480w.webp',
      '/c/d.png.1000w.webp',
    ]);
  });

  it('makes again what was changed, and what another version had made', async () => {
    const used = await vault.put({ 'a.png': picture });
    await vault.publish(used, { ...countingResizer(), cacheFolder: vault.cache });
    const other = countingResizer('2');
    const result = await vault.publish(used, { ...other, cacheFolder: vault.cache });
    expect(other.made).toHaveLength(2);
    expect((await loadFiles(result)).get('a.png.480w.webp')?.toString()).toBe('2:480');
    const changed = await vault.publish(await vault.put({ 'a.png': sketchPng(1100, 50) }), {
      ...other,
      cacheFolder: vault.cache,
    });
    expect(changed.published.get('a.png')).toMatchObject({ width: 1100 });
  });

  it.each([
    ['bytes changed', (path: string) => writeFile(path, 'x'.repeat(5))],
    ['cut off', (path: string) => truncate(path, 1)],
    ['gone', (path: string) => rm(path)],
    ['a folder', (path: string) => rm(path).then(() => mkdir(path))],
  ])('mends a cache whose files are %s', async (_how, damage) => {
    const used = await vault.put({ 'a.png': picture });
    const { resizer } = countingResizer();
    const first = await loadFiles(await vault.publish(used, { resizer, cacheFolder: vault.cache }));
    const folder = join(vault.cache, 'attachments');
    for (const name of await readdir(folder)) if (name !== 'index.json') await damage(join(folder, name));
    expect(await loadFiles(await vault.publish(used, { resizer, cacheFolder: vault.cache }))).toEqual(first);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":"2, 1","attachments":[["a.png",{}]],"pictures":[]}',
    '{"version":"2, 1","attachments":[],"pictures":[["x",{"file":{"name":"../../etc/hostname"}}]]}',
  ])('begins anew where the index is damaged: %j', async (text) => {
    const used = await vault.put({ 'a.png': picture });
    const { resizer } = countingResizer();
    const first = await loadFiles(await vault.publish(used, { resizer, cacheFolder: vault.cache }));
    await writeFile(join(vault.cache, 'attachments/index.json'), text);
    expect(await loadFiles(await vault.publish(used, { resizer, cacheFolder: vault.cache }))).toEqual(first);
  });

  it('forgets what is not used any more, private or gone', async () => {
    const { resizer } = countingResizer();
    await vault.publish(await vault.put({ 'a.png': picture, [`${secret}.csv`]: 'x' }), {
      resizer,
      cacheFolder: vault.cache,
    });
    const folder = join(vault.cache, 'attachments');
    expect(await readdir(folder)).toHaveLength(4);
    await vault.publish([], { resizer, cacheFolder: vault.cache });
    expect(await readdir(folder)).toEqual(['index.json']);
    expect(await readFile(join(folder, 'index.json'), 'utf8')).toBe(
      '{"version":"2, 1","attachments":[],"pictures":[]}',
    );
  });

  it('keeps no data about a picture in the cache', async () => {
    await vault.publish(await vault.put({ 'a.png': picture }), { cacheFolder: vault.cache });
    const folder = join(vault.cache, 'attachments');
    for (const name of await readdir(folder)) {
      expect((await readFile(join(folder, name))).includes(secret)).toBe(false);
    }
  });

  it('builds without a cache where none can be made', async () => {
    const used = await vault.put({ 'a.png': picture });
    await writeFile(vault.cache, 'a file');
    const { resizer } = countingResizer();
    const result = await vault.publish(used, { resizer, cacheFolder: vault.cache });
    expect(await loadFiles(result)).toEqual(await loadFiles(await vault.publish(used, { resizer })));
  });

  it('lets two builds use one cache at once', async () => {
    const used = await vault.put(
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.png`, sketchPng(600 + n, 40)])),
    );
    const { resizer } = countingResizer();
    const [first, second] = await Promise.all(
      [1, 2].map(() => vault.publish(used, { resizer, cacheFolder: vault.cache }).then(loadFiles)),
    );
    expect(first).toEqual(second);
    expect(first?.size).toBe(36);
  });
});
