import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeTimeOf, lookAtFile, lookAtFiles, sortPaths, stampFiles } from './stamp-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-stamp-'));
  await mkdir(join(folder, 'inner'));
  await writeFile(join(folder, 'inner/a.md'), 'a');
});
afterEach(async () => {
  await chmod(join(folder, 'inner'), 0o755);
  await rm(folder, { recursive: true, force: true });
});

const stamp = () => stampFiles(folder);

describe('stampFiles', () => {
  it('is the same as long as nothing changes', () => {
    expect(stamp()).toBe(stamp());
  });

  it('is another one where a file comes, changes, moves or goes', async () => {
    const stamps = [stamp()];
    await writeFile(join(folder, 'b.md'), 'b');
    stamps.push(stamp());
    await writeFile(join(folder, 'b.md'), 'bb');
    stamps.push(stamp());
    await rename(join(folder, 'b.md'), join(folder, 'inner/b.md'));
    stamps.push(stamp());
    await rm(join(folder, 'inner/b.md'));
    await rm(join(folder, 'inner/a.md'));
    stamps.push(stamp());
    expect(new Set(stamps).size).toBe(5);
  });

  it.skipIf(process.platform !== 'linux')('looks past a name that is not UTF-8', async () => {
    const before = stamp();
    await writeFile(Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff, 0xfe])]), 'x');
    expect(stamp()).not.toBe(before);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'looks past a folder that is shut',
    async () => {
      const before = stamp();
      await chmod(join(folder, 'inner'), 0);
      expect(stamp()).not.toBe(before);
    },
  );

  it('throws where the folder itself is not there', () => {
    expect(() => stampFiles(join(folder, 'none'))).toThrow(/ENOENT/);
  });
});

describe('lookAtFiles', () => {
  it('finds files in the order into which sortPaths puts them', async () => {
    for (const path of ['inner.md', 'inner-b.md', 'inner/z.md', 'inner a/b.md', 'a', 'Z']) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), path);
    }
    const found = [...lookAtFiles(folder).files.keys()];
    expect(found).toEqual(['Z', 'a', 'inner/a.md', 'inner/z.md', 'inner a/b.md', 'inner-b.md', 'inner.md']);
    expect([...sortPaths([...lookAtFiles(folder).files].reverse()).keys()]).toEqual(found);
  });

  it('tells of each file when it changed last', async () => {
    const { files, newest } = lookAtFiles(folder);
    const look = files.get('inner/a.md') ?? '';
    const { ctimeMs } = await stat(join(folder, 'inner/a.md'));
    expect(Math.abs(changeTimeOf(look) - ctimeMs)).toBeLessThan(0.001);
    expect(newest).toBe(changeTimeOf(look));
    expect(lookAtFile(join(folder, 'inner/a.md'))).toBe(look);
    expect(lookAtFile(join(folder, 'inner/b.md'))).toBeUndefined();
    expect(changeTimeOf('EACCES')).toBeNaN();
  });
});
