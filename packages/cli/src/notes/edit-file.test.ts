import { rmSync, writeFileSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFile, editFile } from './edit-file.ts';

let folder: string;
let file: string;
const edit = () => ({ edited: true, bytes: Buffer.from('after') }) as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-write-'));
  file = join(folder, 'a.md');
  await writeFile(file, 'before');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('editFile', () => {
  it('writes, keeps the permissions, and leaves nothing behind', async () => {
    await chmod(file, 0o640);
    await editFile(file, edit);
    expect(await readFile(file, 'utf8')).toBe('after');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('keeps a link a link', async () => {
    const link = join(folder, 'link.md');
    await symlink('a.md', link);
    await editFile(link, edit);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('after');
  });

  it('does not write over what something else wrote meanwhile', async () => {
    const slow = () => {
      writeFileSync(file, 'changed');
      return edit();
    };
    await expect(editFile(file, slow)).rejects.toThrow('has just been changed by something else');
    expect(await readFile(file, 'utf8')).toBe('changed');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('comes after another command that edits the note', async () => {
    const add = (text: string) => (bytes: Uint8Array) =>
      ({ edited: true, bytes: Buffer.concat([bytes, Buffer.from(text)]) }) as const;
    await Promise.all(['1', '2', '3', '4', '5'].map((text) => editFile(file, add(text))));
    const text = await readFile(file, 'utf8');
    expect([...text.replace('before', '')].sort().join('')).toBe('12345');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('takes over from a command that was killed', async () => {
    const draft = join(folder, '.a.md.layerwise-draft');
    await writeFile(draft, 'hal');
    await utimes(draft, 1, 1);
    await editFile(file, edit);
    expect(await readFile(file, 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('gives way to a command that took it for dead', async () => {
    const draft = join(folder, '.a.md.layerwise-draft');
    const overtaken = () => {
      rmSync(draft);
      writeFileSync(draft, 'of the other');
      return edit();
    };
    await expect(editFile(file, overtaken)).rejects.toThrow('has been taken over by another command');
    expect(await readFile(file, 'utf8')).toBe('before');
    expect(await readFile(draft, 'utf8')).toBe('of the other');
  });

  it('says where an edit is refused', async () => {
    const problem = {
      line: 2,
      column: 1,
      severity: 'error',
      rule: 'frontmatter-syntax',
      message: 'Not closed.',
    } as const;
    await expect(editFile(file, () => ({ edited: false, problems: [problem] }))).rejects.toThrow(
      `${file}:2:1: Not closed.`,
    );
    expect(await readFile(file, 'utf8')).toBe('before');
  });
});

describe('createFile', () => {
  it('never writes over a note', async () => {
    await expect(createFile(file, Buffer.from('new'))).rejects.toThrow('is there already');
    expect(await readFile(file, 'utf8')).toBe('before');
  });

  it('writes a new one', async () => {
    await createFile(join(folder, 'b.md'), Buffer.from('new'));
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe('new');
  });
});
