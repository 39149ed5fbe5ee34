import { appendFile, mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadVault } from './read-vault.ts';
import { VaultReader } from './vault-reader.ts';

let folder: string;
let reader: VaultReader;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-reader-'));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'a.md'), 'A');
  await writeFile(join(folder, 'deep/b.md'), 'B');
  await writeFile(join(folder, 'c.canvas'), '{}');
  await writeFile(join(folder, 'd.png'), 'D');
  reader = new VaultReader(folder, ['ignored/**']);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const changed = (...paths: string[]): ReadonlySet<string> => new Set(paths.map((path) => join(folder, path)));

function say({ files }: ReadVault): readonly string[] {
  const all = [...files.notes, ...files.canvases].map(({ path, bytes }) => `${path} ${Buffer.from(bytes)}`);
  return [...all, ...files.attachments.map(({ path, size }) => `${path} ${size} bytes`)];
}

describe('VaultReader', () => {
  it('gives the same object where nothing changed', async () => {
    const first = await reader.read(null);
    expect(say(first)).toEqual(['a.md A', 'deep/b.md B', 'c.canvas {}', 'd.png 1 bytes']);
    expect(await reader.read(null)).toBe(first);
    expect(await reader.read(changed('a.md', 'd.png'))).toBe(first);
    // Saved again as it was.
    await writeFile(join(folder, 'a.md'), 'A');
    expect(await reader.read(changed('a.md'))).toBe(first);
    expect(await reader.hasNew()).toBe(false);
  });

  it('reads what it is told of; the other files stay the same objects', async () => {
    const first = await reader.read(null);
    await appendFile(join(folder, 'a.md'), '2');
    await writeFile(join(folder, 'c.canvas'), '{ }');
    await writeFile(join(folder, 'd.png'), 'DD');
    const second = await reader.read(changed('a.md', 'c.canvas', 'd.png'));
    expect(say(second)).toEqual(['a.md A2', 'deep/b.md B', 'c.canvas { }', 'd.png 2 bytes']);
    expect(second.files.notes[1]).toBe(first.files.notes[1]);
    expect(await reader.hasNew()).toBe(false);
    expect(await reader.read(null)).toBe(second);
  });

  it('takes no notice of what came and went, and of what is outside', async () => {
    const first = await reader.read(null);
    expect(await reader.read(changed('a.md~', '../elsewhere.md'))).toBe(first);
  });

  it.each([
    ['a new note', 'new.md', async () => writeFile(join(folder, 'new.md'), 'N')],
    ['a note that is gone', 'a.md', async () => rm(join(folder, 'a.md'))],
    ['a folder that is gone', 'deep', async () => rm(join(folder, 'deep'), { recursive: true })],
    [
      'a note that is a folder now',
      'a.md',
      async () => {
        await rm(join(folder, 'a.md'));
        await mkdir(join(folder, 'a.md'));
      },
    ],
    ['a folder with another name', 'deep', async () => rename(join(folder, 'deep'), join(folder, 'deeper'))],
  ])('finds %s', async (_name, path, change) => {
    await reader.read(null);
    await change();
    expect(say(await reader.read(changed(path)))).toEqual(say(await new VaultReader(folder, []).read(null)));
  });

  it('finds what nobody told of, and a change that leaves size and time as they were', async () => {
    await reader.read(null);
    const { atime, mtime } = await stat(join(folder, 'a.md'));
    await writeFile(join(folder, 'a.md'), 'Z');
    await utimes(join(folder, 'a.md'), atime, mtime);
    expect(await reader.hasNew()).toBe(true);
    expect(say(await reader.read(null))[0]).toBe('a.md Z');
  });
});
