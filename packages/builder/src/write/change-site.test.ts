import { statSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../test/make-files.ts';
import { readTexts, type Texts, useSiteFolder } from '../../test/site-folder.ts';
import type { OutputFile } from '../output-file.ts';
import { recoverSite } from './staging.ts';
import { writeSite } from './write-site.ts';

const site = useSiteFolder();

describe('a few changes of a large site', () => {
  const many: Texts = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`${index % 10}/${index}.html`, `${index}`]),
  );

  it('are made in their places; the rest is not touched', async () => {
    await site.write(many);
    const before = statSync(site.out);
    const folder = statSync(join(site.out, '3'));
    const changed = { ...many, '0/10.html': 'ten', 'new/folder/a.css': 'a' };
    const { written, unchanged, removed } = await site.write(changed);
    expect({ written, unchanged, removed }).toEqual({ written: 2, unchanged: 1000, removed: 0 });
    expect(await readTexts(site.out)).toEqual(changed);
    expect(statSync(site.out).ino).toBe(before.ino);
    expect(statSync(join(site.out, '3')).mtimeMs).toBe(folder.mtimeMs);
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it('may be that files go, and folders with the last of their files', async () => {
    await site.write({ ...many, 'a/b/c.html': 'c', 'a/d.html': 'd' });
    const before = statSync(site.out);
    const { written, removed } = await site.write({ ...many, 'a/d.html': 'D' });
    expect({ written, removed }).toEqual({ written: 1, removed: 1 });
    expect(await readTexts(site.out)).toEqual({ ...many, 'a/d.html': 'D' });
    expect(await readdir(join(site.out, 'a'))).toEqual(['d.html']);
    expect(statSync(site.out).ino).toBe(before.ino);
  });

  it('say the stamps of the files that have fingerprints as they stand', async () => {
    await site.write(many);
    const file = { path: 'page.html', type: 'bytes', bytes: Buffer.from('p'), fingerprint: 'f' } as const;
    const { stamps } = await writeSite([...makeFiles(many).values(), file], site.out);
    const { size, mtimeMs } = statSync(join(site.out, 'page.html'));
    expect([...stamps]).toEqual([['page.html', { size, modified: mtimeMs }]]);
  });

  it.each<[string, Texts, () => Promise<unknown>]>([
    ['a file takes the place of a folder', { folder: 'f' }, () => site.write({ ...many, 'folder/a': 'a' })],
    ['a folder takes the place of a file', { 'file/a/b': 'f' }, () => site.write({ ...many, file: 'a' })],
    ['an empty folder is in the way', { a: 'a' }, () => mkdir(join(site.out, 'a'))],
    [
      'there are more than 64',
      Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`more/${index}`, 'x'])),
      async () => undefined,
    ],
  ])('replace it as a whole where %s', async (_what, changes, prepare) => {
    await site.write(many);
    await prepare();
    const before = statSync(site.out);
    await site.write({ ...many, ...changes });
    expect(statSync(site.out).ino).not.toBe(before.ino);
    expect(await readTexts(site.out)).toEqual({ ...many, ...changes });
  });

  it('are ended by the next who comes, where they were interrupted', async () => {
    await site.write({ a: '1', 'b/c': '1', d: '1' });
    const change = join(site.root, '.dist.layerwise-change-999999999-0a1b2c3d');
    await mkdir(change);
    // The first has moved already.
    await writeFile(join(site.out, 'a'), '2');
    await writeFile(join(change, '1'), '2');
    await writeFile(join(change, '2'), '2');
    await writeFile(
      join(change, 'list.json'),
      JSON.stringify({ moved: ['a', 'b/c', 'e/f'], removed: ['d'] }),
    );
    await recoverSite(site.out);
    expect(await readTexts(site.out)).toEqual({ a: '2', 'b/c': '2', 'e/f': '2' });
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it.each([
    { moved: ['../b'], removed: [] },
    { moved: ['b'], removed: ['../keep'] },
  ])('do nothing outside of the site, whatever is written of them: %j', async (change) => {
    await site.write({ a: '1' });
    await writeFile(join(site.root, 'keep'), 'kept');
    const folder = join(site.root, '.dist.layerwise-change-999999999-0a1b2c3d');
    await mkdir(folder);
    await writeFile(join(folder, '0'), '2');
    await writeFile(join(folder, 'list.json'), JSON.stringify(change));
    await expect(recoverSite(site.out)).rejects.toThrow('is no path inside the site.');
    expect(await readTexts(site.out)).toEqual({ a: '1' });
    expect((await readdir(site.root)).sort()).toEqual([
      '.dist.layerwise-change-999999999-0a1b2c3d',
      'dist',
      'keep',
    ]);
  });

  it('are noticed by a build that looked at the site before them', async () => {
    await site.write(many);
    const texts = { ...many, '0/0.html': 'mine' };
    const files: OutputFile[] = [...makeFiles(texts).values()];
    const slow: OutputFile = {
      path: 'late.html',
      type: 'kept',
      fingerprint: 'f',
      stamp: null,
      // It is made to be compared with what is there.
      make: async () => {
        await site.write({ ...many, 'late.html': 'old', '0/0.html': 'theirs' });
        return Buffer.from('new');
      },
    };
    await site.write({ ...many, 'late.html': 'old' });
    await expect(writeSite([...files, slow], site.out)).rejects.toThrow('Another build has just written to');
    expect(await readTexts(site.out)).toEqual({ ...many, 'late.html': 'old', '0/0.html': 'theirs' });
  });
});
