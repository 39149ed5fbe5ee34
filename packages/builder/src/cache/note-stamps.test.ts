import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NoteStamps } from './note-stamps.ts';

const path = 'folder/heron.md';
// SHA-256 of "abc" (FIPS 180-2, appendix B.1).
const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const file = { path, bytes: Buffer.from('abc') };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'note-stamps-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('knows a note by its path and its stamp, and by nothing less', async () => {
  await new NoteStamps(folder).save([{ file, stamp: '1 2' }]);
  const stamps = new NoteStamps(folder);
  expect(stamps.find(path, '1 2')).toBe(hash);
  expect(stamps.find(path, '1 3')).toBeNull();
  expect(stamps.find('heron.md', '1 2')).toBeNull();
});

it('keeps the notes of the last time, none that changed a moment before', async () => {
  await new NoteStamps(folder).save([{ file, stamp: '1 2' }]);
  await new NoteStamps(folder).save([
    { file: { ...file, path: 'b.md' }, stamp: '1 2' },
    { file: { ...file, path: 'c.md' }, stamp: null },
  ]);
  const stamps = new NoteStamps(folder);
  expect(stamps.find(path, '1 2')).toBeNull();
  expect(stamps.find('b.md', '1 2')).toBe(hash);
  expect(Object.keys(JSON.parse(await readFile(join(folder, 'stamps.json'), 'utf8')))).toHaveLength(1);
});

it('tells no path', async () => {
  await new NoteStamps(folder).save([{ file, stamp: '1 2' }]);
  expect(await readFile(join(folder, 'stamps.json'), 'utf8')).not.toContain('heron');
});

it.each(['', '{', 'null', '[1]', '{"a": 1}', '{"a": "b"}'])(
  'knows nothing where what it kept is damaged: %j',
  async (text) => {
    await writeFile(join(folder, 'stamps.json'), text);
    expect(new NoteStamps(folder).find(path, '1 2')).toBeNull();
  },
);

it('does without what cannot be written', async () => {
  await writeFile(join(folder, 'a file'), '');
  await new NoteStamps(join(folder, 'a file')).save([{ file, stamp: '1 2' }]);
  expect(new NoteStamps(join(folder, 'a file')).find(path, '1 2')).toBeNull();
});
