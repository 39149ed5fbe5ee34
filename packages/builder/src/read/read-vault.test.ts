import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoteMemory } from './note-memory.ts';
import { readVault } from './read-vault.ts';
import type { NoteFile } from './vault-file.ts';

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

  it('passes over whatever a pattern matches, folders with all that is in them', async () => {
    await Promise.all(['a/x.md', 'a/y.txt', 'b/x.md', 'b/c/x.md', '[d]/x.md'].map((path) => put(path)));
    expect((await read(['a'])).notes).toEqual(['[d]/x.md', 'b/c/x.md', 'b/x.md']);
    expect((await read(['**/x.md'])).notes).toEqual([]);
    expect((await read(['*/x.md'])).notes).toEqual(['b/c/x.md']);
    expect((await read(['!(b)/**'])).notes).toEqual(['b/c/x.md', 'b/x.md']);
    expect((await read(['('])).notes).toEqual(['[d]/x.md', 'a/x.md', 'b/c/x.md', 'b/x.md']);
  });

  it('reads the bytes as they are', async () => {
    await writeFile(join(folder, 'a.md'), Buffer.from([0xff, 0, 0x0d, 0x0a]));
    const { files } = await readVault(folder, []);
    expect(files.notes).toMatchObject([{ path: 'a.md', bytes: Buffer.from([0xff, 0, 0x0d, 0x0a]) }]);
  });

  it('passes over a note that is too large to be read', async () => {
    await put('small.md');
    await put('large.md');
    await truncate(join(folder, 'large.md'), 64 * 1024 * 1024 + 1);
    expect(await read()).toMatchObject({ notes: ['small.md'], told: ['large.md error too-large'] });
  });

  it('reads many notes with few files open at once', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `${index}`.padStart(3, '0'));
    await Promise.all(ids.map((id) => put(`${id}.md`, id)));
    const { files, diagnostics } = await readVault(folder, []);
    expect(files.notes.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(ids);
    expect(diagnostics).toEqual([]);
  });

  it('gives some notes of a large vault away before it reads the others', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `${index}`.padStart(3, '0'));
    await Promise.all(ids.map((id) => put(`${id}.md`, id)));
    let sample: readonly NoteFile[] = [];
    const onSample = async (notes: readonly NoteFile[]): Promise<void> => {
      sample = notes;
      await put('499.md', 'changed');
    };
    const { files } = await readVault(folder, [], new NoteMemory(), onSample);
    expect(sample.map(({ path }) => path)).toEqual(
      Array.from({ length: 16 }, (_, index) => `${`${index * 32}`.padStart(3, '0')}.md`),
    );
    const byPath = new Map(files.notes.map((note) => [note.path, note]));
    for (const note of sample) expect(byPath.get(note.path)).toBe(note);
    expect(Buffer.from(files.notes.at(-1)?.bytes ?? []).toString()).toBe('changed');
  });

  it('says which folder is not there', async () => {
    await expect(readVault(join(folder, 'none'), [])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
