import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSession, keepSession, locateKeptSession, readKeptSession } from './kept-session.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-timebox-'));
  file = locateKeptSession(folder);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a kept session', () => {
  it('is read as it was kept, the last one, until it is forgotten', async () => {
    await keepSession(file, { path: 'a.md', planned: 45, elapsed: 1_000 });
    await keepSession(file, { path: 'a.md', planned: 45, elapsed: 6_000 });
    expect(await readKeptSession(file)).toEqual({ path: 'a.md', planned: 45, elapsed: 6_000 });
    expect(await readdir(dirname(file))).toEqual(['.gitignore', 'timebox.json']);
    await forgetSession(file);
    await forgetSession(file);
    expect(await readKeptSession(file)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not lie in the cache', () => {
    expect(file).toBe(join(folder, '.layerwise-state', 'timebox.json'));
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"path":1,"planned":1,"elapsed":1}',
    '{"path":"a.md","planned":"45","elapsed":1}',
    '{"path":"a.md","planned":45,"elapsed":-1}',
  ])('is none where the file is damaged: %s', async (text) => {
    await keepSession(file, { path: 'a.md', planned: 45, elapsed: 0 });
    await writeFile(file, text);
    expect(await readKeptSession(file)).toBeNull();
  });
});
