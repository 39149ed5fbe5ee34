import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyRegularFile } from './copy-regular-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-copy-'));
  await writeFile(join(folder, 'a'), 'hello');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const copy = (from: string, to: string): Promise<void> =>
  copyRegularFile(join(folder, from), join(folder, to));

describe('copyRegularFile', () => {
  it('copies the bytes, and no permissions', async () => {
    await chmod(join(folder, 'a'), 0o755);
    await copy('a', 'b');
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe('hello');
    expect((await stat(join(folder, 'b'))).mode & 0o111).toBe(0);
  });

  it('replaces nothing', async () => {
    await writeFile(join(folder, 'b'), 'kept');
    await expect(copy('a', 'b')).rejects.toThrow(/EEXIST/u);
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe('kept');
  });

  it.skipIf(process.platform === 'win32')('copies nothing through links, and waits for no pipe', async () => {
    await symlink('a', join(folder, 'link'));
    await mkdir(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const name of ['link', 'folder', 'pipe', 'gone']) {
      await expect(copy(name, 'b')).rejects.toThrow(/ELOOP|is not a regular file|ENOENT/u);
    }
    await expect(readFile(join(folder, 'b'))).rejects.toThrow(/ENOENT/u);
  });
});
