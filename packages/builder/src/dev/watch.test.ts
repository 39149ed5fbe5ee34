import { mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watch, watch } from './watch.ts';

let folder: string;
let running: Watch;
let bursts: string[][];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-watch-')));
  await mkdir(join(folder, 'vault/sub'), { recursive: true });
  await mkdir(join(folder, 'vault/.git'));
  await writeFile(join(folder, 'vault/a.md'), 'a');
  await writeFile(join(folder, 'config.json'), '{}');
  await writeFile(join(folder, 'outside.md'), 'x');
  await symlink('../outside.md', join(folder, 'vault/earlier.md'));
  bursts = [];
  running = await watch({
    paths: [join(folder, 'vault'), join(folder, 'config.json')],
    isIgnored: (path) => basename(path).startsWith('.'),
    onBurst: (paths) => bursts.push([...paths].map((path) => path.slice(folder.length + 1)).sort()),
    onPolling: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
});

afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('watch', () => {
  it('names a file that is written in place', async () => {
    await writeFile(join(folder, 'vault/a.md'), 'b');
    await expect.poll(() => bursts.flat()).toContain('vault/a.md');
  });

  it('names a file that is written beside and renamed over', async () => {
    await writeFile(join(folder, 'vault/a.md.part'), 'b');
    await rename(join(folder, 'vault/a.md.part'), join(folder, 'vault/a.md'));
    await expect.poll(() => bursts.flat()).toContain('vault/a.md');
  });

  it('names new files in new folders, and files that go', async () => {
    await mkdir(join(folder, 'vault/new/deep'), { recursive: true });
    await writeFile(join(folder, 'vault/new/deep/b.md'), 'b');
    await rm(join(folder, 'vault/a.md'));
    await expect
      .poll(() => bursts.flat())
      .toEqual(expect.arrayContaining(['vault/new/deep/b.md', 'vault/a.md']));
  });

  it('is silent about what was there', async () => {
    await wait(100);
    expect(bursts).toEqual([]);
  });

  it('watches single files', async () => {
    await writeFile(join(folder, 'config.json'), '{ }');
    await expect.poll(() => bursts.flat()).toEqual(['config.json']);
  });

  it('makes one burst of several saves at once', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `vault/sub/${index}.md`).sort();
    await Promise.all(names.map((name) => writeFile(join(folder, name), 'x')));
    await expect.poll(() => new Set(bursts.flat()).size).toBe(50);
    expect(bursts.length).toBeLessThan(5);
  });

  it('is silent about what is ignored and what a link leads to', async () => {
    await symlink('../outside.md', join(folder, 'vault/link.md'));
    await expect.poll(() => bursts.flat()).toContain('vault/link.md');
    bursts = [];
    await writeFile(join(folder, 'vault/.git/HEAD'), 'x');
    await writeFile(join(folder, 'outside.md'), 'y');
    await writeFile(join(folder, 'vault/a.md'), 'last');
    await expect.poll(() => bursts.flat()).toContain('vault/a.md');
    await wait(100);
    expect(new Set(bursts.flat())).toEqual(new Set(['vault/a.md']));
  });

  it('says nothing more when it is closed', async () => {
    await writeFile(join(folder, 'vault/a.md'), 'b');
    await running.close();
    await writeFile(join(folder, 'vault/a.md'), 'c');
    await wait(150);
    expect(bursts).toEqual([]);
  });
});
