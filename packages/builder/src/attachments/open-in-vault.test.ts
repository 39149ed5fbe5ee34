import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInVault, VaultFileError } from './open-in-vault.ts';

let root: string;
let vault: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'layerwise-open-'));
  vault = join(root, 'vault');
  await mkdir(join(vault, 'folder'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(vault, 'folder/a.txt'), 'hello');
  await writeFile(join(vault, 'e\u0301.txt'), 'decomposed');
  await symlink('../secret.txt', join(vault, 'link.txt'));
  await symlink('folder/a.txt', join(vault, 'inner-link.txt'));
  await symlink('..', join(vault, 'up'));
  await symlink('gone.txt', join(vault, 'broken.txt'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function open(path: string, folder = vault): Promise<string> {
  try {
    const handle = await openInVault(folder, path);
    const text = await handle.readFile('utf8');
    await handle.close();
    return text;
  } catch (error) {
    if (error instanceof VaultFileError) return `${error.rule}: ${error.message}`;
    throw error;
  }
}

describe('openInVault', () => {
  it('opens a file', async () => {
    expect(await open('folder/a.txt')).toBe('hello');
    expect(await open('e\u0301.txt')).toBe('decomposed');
  });

  it('opens a file of a vault that is itself reached by a link', async () => {
    await symlink('vault', join(root, 'vault-link'));
    expect(await open('folder/a.txt', join(root, 'vault-link'))).toBe('hello');
  });

  it.each([
    '../secret.txt',
    'folder/../../secret.txt',
    '/etc/hostname',
    'folder//a.txt',
    './folder/a.txt',
    'a\0.txt',
    '',
    '.',
    '..',
  ])('opens no path that leads out or is not written plainly: %j', async (path) => {
    expect(await open(path)).toBe('unsafe-path: is no path inside the vault.');
  });

  it.each(['link.txt', 'inner-link.txt', 'broken.txt'])('follows no link: %s', async (path) => {
    expect(await open(path)).toBe('symbolic-link: is a symbolic link; Layerwise does not follow it.');
  });

  it('follows no link of a folder that leads out', async () => {
    expect(await open('up/secret.txt')).toBe('outside-vault: is outside the vault; it is not read.');
  });

  it('opens no folder', async () => {
    expect(await open('folder')).toBe('not-a-file: is not a regular file; it is not read.');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(vault, 'pipe.txt')]);
    expect(await open('pipe.txt')).toBe('not-a-file: is not a regular file; it is not read.');
  });

  it.each(['gone.txt', 'gone/a.txt', `${'a'.repeat(300)}.txt`])(
    'says why a file cannot be read: %s',
    async (path) => {
      expect(await open(path)).toMatch(/^unreadable-file: cannot be read \((?:ENOENT|ENAMETOOLONG)\)\.$/u);
    },
  );
});
