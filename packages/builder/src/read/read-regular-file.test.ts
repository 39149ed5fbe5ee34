import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as reading from './read-regular-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-read-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ways = {
  readRegularFile: reading.readRegularFile,
  readRegularFileNow: async (path: string, largest: number) => reading.readRegularFileNow(path, largest),
};

describe.runIf(process.platform !== 'win32').each(Object.entries(ways))('%s', (_name, readRegularFile) => {
  it('gives the bytes of a file that is not too large', async () => {
    await writeFile(join(folder, 'a'), 'text');
    expect(await readRegularFile(join(folder, 'a'), 4)).toMatchObject({
      type: 'bytes',
      bytes: Buffer.from('text'),
      stats: { size: 4 },
    });
    expect(await readRegularFile(join(folder, 'a'), 3)).toEqual({ type: 'too-large', size: 4 });
  });

  it('does not wait for a pipe, and opens no device and no folder', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await readRegularFile(join(folder, 'pipe'), 9)).toEqual({ type: 'not-a-file' });
    expect(await readRegularFile('/dev/zero', 9)).toEqual({ type: 'not-a-file' });
    expect(await readRegularFile(folder, 9)).toEqual({ type: 'not-a-file' });
  });

  it('follows no link', async () => {
    await writeFile(join(folder, 'a'), 'text');
    await symlink('a', join(folder, 'link'));
    await expect(readRegularFile(join(folder, 'link'), 9)).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it('throws where the file has vanished', async () => {
    await expect(readRegularFile(join(folder, 'gone'), 9)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
