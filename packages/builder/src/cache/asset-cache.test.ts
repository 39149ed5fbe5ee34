import { mkdtemp, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entries, putTheme, theme } from '../../test/sketch-theme.ts';
import { bundleAssets } from '../render/bundle-assets.ts';
import { rememberAssets } from './asset-cache.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'asset-cache-')));
  folder = join(root, 'theme');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('rememberAssets', () => {
  const remember = (needed: Parameters<typeof rememberAssets>[2] = new Set()) =>
    rememberAssets(join(root, 'cache'), { folder, entries }, needed);

  it('gives the same as the first time where nothing changed', async () => {
    await putTheme(folder, theme);
    const first = await remember();
    const again = await remember();
    expect(again).toEqual(first);
    expect(again).toEqual(await bundleAssets({ folder, entries }, new Set()));
  });

  it('notices a file that changed, one that is brought along too, and what is needed besides', async () => {
    await putTheme(folder, theme);
    const first = await remember();
    await putTheme(folder, { 'styles/part.css': 'b { margin: 2px }' });
    await utimes(join(folder, 'styles/part.css'), 1, 1);
    const second = await remember();
    expect(second.urls.get('styles/main.css')).not.toBe(first.urls.get('styles/main.css'));
    expect((await remember(new Set(['math'] as const))).urls.has('styles/math.css')).toBe(true);
  });

  it('makes them again where what was kept is damaged', async () => {
    await putTheme(folder, theme);
    const first = await remember();
    for (const damage of ['', 'not what was written', '\xff\x0f"']) {
      await writeFile(join(root, 'cache', 'assets.bin'), Buffer.from(damage, 'latin1'));
      expect(await remember()).toEqual(first);
    }
  });

  it('does without where nothing can be kept', async () => {
    await putTheme(folder, theme);
    await writeFile(join(root, 'cache'), 'a file');
    expect(await remember()).toEqual(await bundleAssets({ folder, entries }, new Set()));
  });
});
