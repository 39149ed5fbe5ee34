import { statSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts, useSiteFolder } from '../../test/site-folder.ts';
import type { OutputFile } from '../output-file.ts';
import { EarlyFiles } from './early-files.ts';
import { writeSite } from './write-site.ts';

const site = useSiteFolder();

describe('writeSite', () => {
  it('makes a folder, and those above it, hold exactly the files', async () => {
    const folder = join(site.root, 'a', 'b', 'dist');
    const { written, unchanged, removed } = await site.write(
      { 'index.html': 'home', 'a/b/c.html': 'c' },
      folder,
    );
    expect({ written, unchanged, removed }).toEqual({ written: 3, unchanged: 0, removed: 0 });
    expect(await readTexts(folder)).toEqual({ 'index.html': 'home', 'a/b/c.html': 'c' });
    expect(await readdir(join(site.root, 'a', 'b'))).toEqual(['dist']);
  });

  it('replaces the site as a whole; unchanged files stay the same files', async () => {
    await site.write({ a: 'a', b: 'b', 'c/d': 'd', 'c/e': 'e' });
    const old = new Date(1e12);
    await utimes(join(site.out, 'a'), old, old);
    const before = statSync(join(site.out, 'a'));
    const { written, unchanged, removed } = await site.write({ a: 'a', b: 'B', 'c/e': 'e', f: 'f' });
    expect({ written, unchanged, removed }).toEqual({ written: 2, unchanged: 3, removed: 1 });
    expect(await readTexts(site.out)).toEqual({ a: 'a', b: 'B', 'c/e': 'e', f: 'f' });
    const after = statSync(join(site.out, 'a'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, 1e12]);
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it('touches nothing where nothing changed', async () => {
    await site.write({ a: 'a', 'b/c': 'c' });
    const before = statSync(site.out);
    const above = statSync(site.root);
    const { written, unchanged, removed } = await site.write({ a: 'a', 'b/c': 'c' });
    expect({ written, unchanged, removed }).toEqual({ written: 0, unchanged: 3, removed: 0 });
    expect(statSync(site.out).ino).toBe(before.ino);
    expect(statSync(site.root).mtimeMs).toBe(above.mtimeMs);
  });

  it('lets a file take the place of a folder, and a folder that of a file', async () => {
    await site.write({ 'x/index.html': '1', y: '2' });
    await site.write({ x: '3', 'y/index.html': '4' });
    expect(await readTexts(site.out)).toEqual({ x: '3', 'y/index.html': '4' });
  });

  it('takes away what somebody put into the site', async () => {
    await site.write({ a: 'a', b: 'b' });
    await mkdir(join(site.out, 'extra'));
    await writeFile(join(site.out, 'extra', 'file'), 'x');
    await rm(join(site.out, 'b'));
    await symlink('/etc/passwd', join(site.out, 'b'));
    expect(await site.write({ a: 'a', b: 'b' })).toMatchObject({ written: 1, removed: 1 });
    expect(await readTexts(site.out)).toEqual({ a: 'a', b: 'b' });
    expect((await lstat(join(site.out, 'b'))).isSymbolicLink()).toBe(false);
  });

  it('copies files, and sees when they are unchanged', async () => {
    const source = join(site.root, 'picture');
    await writeFile(source, 'bytes');
    const file: OutputFile = { path: 'a.png', type: 'path', source };
    await writeSite([file], site.out);
    expect(await readTexts(site.out)).toEqual({ 'a.png': 'bytes' });
    expect(await writeSite([file], site.out)).toMatchObject({ written: 0, unchanged: 2 });
    await writeFile(source, 'other');
    expect(await writeSite([file], site.out)).toMatchObject({ written: 1, unchanged: 1 });
  });

  it('moves files that are written already to their places, and leaves what has not changed', async () => {
    const early = new EarlyFiles(site.out);
    const folder = (await early.open()) ?? '';
    const file = async (text: string, fingerprint?: string): Promise<OutputFile> => {
      const source = join(folder, text);
      await writeFile(source, text);
      return { path: 'a/b', type: 'written', source, ...(fingerprint !== undefined && { fingerprint }) };
    };
    const { stamps } = await writeSite([await file('one', 'f')], site.out);
    expect(await readTexts(site.out)).toEqual({ 'a/b': 'one' });
    expect([...stamps.keys()]).toEqual(['a/b']);
    expect(await readdir(folder)).toEqual([]);
    const before = statSync(join(site.out, 'a/b'));
    expect(await writeSite([await file('one')], site.out)).toMatchObject({ written: 0, unchanged: 2 });
    expect(statSync(join(site.out, 'a/b')).ino).toBe(before.ino);
    expect(await writeSite([await file('two')], site.out)).toMatchObject({ written: 1, unchanged: 1 });
    expect(await readTexts(site.out)).toEqual({ 'a/b': 'two' });
    await early.close();
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it('makes what may be as it was written last, and leaves it where it is', async () => {
    let made = 0;
    const file = (text: string, stamp: { size: number; modified: number } | null): OutputFile => ({
      path: 'a',
      type: 'kept',
      fingerprint: text,
      stamp,
      make: async () => {
        made += 1;
        return Buffer.from(text);
      },
    });
    const first = await writeSite([file('one', null)], site.out);
    expect([first.written, made]).toEqual([2, 1]);
    expect(await writeSite([file('one', first.stamps.get('a') ?? null)], site.out)).toMatchObject({
      written: 0,
    });
    expect(made).toBe(1);
    expect(await writeSite([file('one', null)], site.out)).toMatchObject({ written: 0, unchanged: 2 });
    expect(made).toBe(2);
    expect(await writeSite([file('two', null)], site.out)).toMatchObject({ written: 1, unchanged: 1 });
    expect(await readTexts(site.out)).toEqual({ a: 'two' });
  });

  it('keeps the last site where a file to be copied has vanished', async () => {
    await site.write({ a: 'a' });
    const files: readonly OutputFile[] = [{ path: 'b', type: 'path', source: join(site.root, 'nothing') }];
    await expect(writeSite(files, site.out)).rejects.toThrow('ENOENT');
    expect(await readTexts(site.out)).toEqual({ a: 'a' });
    expect(await readdir(site.root)).toEqual(['dist']);
  });

  it.each(['../x', '/x', 'a/../../x', 'a\\b', 'a\0b', '', 'a//b', './a'])(
    'writes nothing at all where a path is no path inside the site: %j',
    async (path) => {
      await expect(site.write({ ok: 'ok', [path]: 'x' })).rejects.toThrow('is no path inside the site.');
      expect(await readdir(site.root)).toEqual([]);
    },
  );
});

it('does not lose the marker, by which the folder is known', async () => {
  await site.write({ a: 'a' });
  await rm(join(site.out, '.layerwise-site'));
  await expect(site.write({ a: 'a' })).rejects.toThrow('was not made by Layerwise');
  writeFileSync(join(site.out, '.layerwise-site'), '');
  expect(await site.write({ a: 'a' })).toMatchObject({ written: 1, unchanged: 1 });
});
