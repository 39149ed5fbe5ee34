import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNote, writeNote } from './write-note.ts';

let folder: string;
let file: string;
const before = Buffer.from('before');
const edit = { edited: true, bytes: Buffer.from('after') } as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-write-'));
  file = join(folder, 'a.md');
  await writeFile(file, before);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('writeNote', () => {
  it('writes, keeps the permissions, and leaves nothing behind', async () => {
    await chmod(file, 0o640);
    await writeNote(file, before, edit);
    expect(await readFile(file, 'utf8')).toBe('after');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('keeps a link a link', async () => {
    const link = join(folder, 'link.md');
    await symlink('a.md', link);
    await writeNote(link, before, edit);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('after');
  });

  it('does not write over what something else wrote meanwhile', async () => {
    await writeFile(file, 'changed');
    await expect(writeNote(file, before, edit)).rejects.toThrow('has just been changed by something else');
    expect(await readFile(file, 'utf8')).toBe('changed');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('says where an edit is refused', async () => {
    const problem = {
      line: 2,
      column: 1,
      severity: 'error',
      rule: 'frontmatter-syntax',
      message: 'Not closed.',
    } as const;
    await expect(writeNote(file, before, { edited: false, problems: [problem] })).rejects.toThrow(
      `${file}:2:1: Not closed.`,
    );
    expect(await readFile(file, 'utf8')).toBe('before');
  });
});

describe('createNote', () => {
  it('never writes over a note', async () => {
    await expect(createNote(file, Buffer.from('new'))).rejects.toThrow('is there already');
    expect(await readFile(file, 'utf8')).toBe('before');
  });

  it('writes a new one', async () => {
    await createNote(join(folder, 'b.md'), Buffer.from('new'));
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe('new');
  });
});
