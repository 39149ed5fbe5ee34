import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVault } from './read-vault.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-read-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text = 'x'): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function read(ignore: readonly string[] = []) {
  const { files, diagnostics } = await readVault(folder, ignore);
  return {
    notes: files.notes.map(({ path }) => path),
    attachments: files.attachments.map(({ path }) => path),
    symbolicLinks: files.symbolicLinks,
    told: diagnostics.map(({ path, severity, rule }) => `${path} ${severity} ${rule}`),
  };
}

describe('readVault', () => {
  it('reads notes by path, and knows other files by name', async () => {
    await Promise.all(['b.md', 'a/c.MD', 'a/x.png', 'Z.md', 'folder.md/inner.md'].map((path) => put(path)));
    expect(await read()).toEqual({
      notes: ['Z.md', 'a/c.MD', 'b.md', 'folder.md/inner.md'],
      attachments: ['a/x.png'],
      symbolicLinks: [],
      told: [],
    });
  });

  it('passes over hidden names, packages and what is to be ignored', async () => {
    await Promise.all(
      ['.git/a.md', '.a.md', '.obsidian/x.json', 'node_modules/a.md', 'old/a.md'].map((path) => put(path)),
    );
    expect(await read(['old/**'])).toEqual({ notes: [], attachments: [], symbolicLinks: [], told: [] });
  });

  it.runIf(process.platform !== 'win32')(
    'follows no link, wherever it leads, and opens no pipe',
    async () => {
      await put('a.md');
      await symlink('a.md', join(folder, 'b.md'));
      await symlink('..', join(folder, 'loop'));
      await symlink('nowhere', join(folder, 'dangling.md'));
      execFileSync('mkfifo', [join(folder, 'pipe.md')]);
      expect(await read()).toEqual({
        notes: ['a.md'],
        attachments: [],
        symbolicLinks: ['b.md', 'dangling.md', 'loop'],
        told: [
          'b.md warning symbolic-link',
          'dangling.md warning symbolic-link',
          'loop warning symbolic-link',
          'pipe.md warning not-a-file',
        ],
      });
    },
  );

  it.runIf(process.platform === 'linux')(
    'names what has a name that is no UTF-8, and reads the rest',
    async () => {
      await put('good \uFFFD.md');
      const bad = Buffer.concat([
        Buffer.from(`${folder}/bad`),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('.md'),
      ]);
      await writeFile(bad, 'x');
      expect(await read()).toEqual({
        notes: ['good \uFFFD.md'],
        attachments: [],
        symbolicLinks: [],
        told: [String.raw`bad\xff\xfe.md warning invalid-encoding`],
      });
    },
  );

  it('says which folder is not there', async () => {
    await expect(readVault(join(folder, 'none'), [])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
