import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EarlyFiles } from './early-files.ts';
import { writeSite } from './write-site.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'layerwise-early-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('makes a folder beside the site when it is asked for, and removes it with what is in it', async () => {
  const early = new EarlyFiles(join(root, 'dist'));
  expect(await readdir(root)).toEqual([]);
  const folder = (await early.open()) ?? '';
  expect(dirname(folder)).toBe(root);
  expect(await early.open()).toBe(folder);
  await writeFile(join(folder, '0'), 'page');
  await early.close();
  expect(await readdir(root)).toEqual([]);
});

it('has none where there is to be none, or the place of the site cannot be written to', async () => {
  expect(await new EarlyFiles(null).open()).toBeNull();
  const early = new EarlyFiles(join(root, 'not', 'there', 'dist'));
  expect(await early.open()).toBeNull();
  await early.close();
  expect(await readdir(root)).toEqual([]);
});

it('is not taken for another build at work, as those of others are not', async () => {
  const [ours, theirs] = [new EarlyFiles(join(root, 'dist')), new EarlyFiles(join(root, 'dist'))];
  await Promise.all([ours.open(), theirs.open()]);
  await writeSite([{ path: 'a', type: 'bytes', bytes: Buffer.from('a') }], join(root, 'dist'));
  expect((await readdir(root)).length).toBe(3);
  await Promise.all([ours.close(), theirs.close()]);
  expect(await readdir(root)).toEqual(['dist']);
});
