import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePrebuilt } from './make-prebuilt.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-prebuilt-'));
  out = join(folder, 'dist/prebuilt/old');
  await mkdir(join(folder, 'node_modules/old'), { recursive: true });
  await write('node_modules/old/package.json', '{ "name": "old", "version": "1.0.0", "main": "index.js" }');
  await write('node_modules/old/LICENSE', 'Anything.');
  await write(
    'node_modules/old/index.js',
    "export default async () => (await import('./old-part.js')).word;",
  );
  await write('node_modules/old/old-part.js', "export const word = 'one';");
});

afterEach(() => rm(folder, { recursive: true }));

function write(path: string, text: string): Promise<void> {
  return writeFile(join(folder, path), text);
}

async function readIndex(): Promise<{ readonly entry: string; readonly files: readonly string[] }> {
  return JSON.parse(await readFile(join(out, 'index.json'), 'utf8'));
}

describe('makePrebuilt', () => {
  it('bundles a package, and lists its files under names with a hash', async () => {
    await makePrebuilt(folder, 'old', out);
    const { entry, files } = await readIndex();
    expect(entry).toMatch(/^old-[A-Z\d]{8}\.js$/u);
    expect(files.map((file) => file.replace(/-[A-Z\d]{8}\./u, '-HASH.'))).toEqual([
      'old-HASH.js',
      'part-HASH.js',
    ]);
    await write('package.json', '{ "type": "module" }');
    const made: { default: () => Promise<string> } = await import(pathToFileURL(join(out, entry)).href);
    expect(await made.default()).toBe('one');
    expect(await readFile(join(out, 'third-party-notices.txt'), 'utf8')).toBe('old 1.0.0\n\nAnything.\n');
  });

  it('bundles it anew only where it is another one', async () => {
    await makePrebuilt(folder, 'old', out);
    const { entry } = await readIndex();
    await utimes(join(out, entry), 1, 1);
    await makePrebuilt(folder, 'old', out);
    expect((await stat(join(out, entry))).mtimeMs).toBe(1000);
    await write('node_modules/old/index.js', "export default 'other';");
    await makePrebuilt(folder, 'old', out);
    const { entry: other, files } = await readIndex();
    expect(other).not.toBe(entry);
    expect((await readdir(out)).filter((name) => name.endsWith('.js'))).toEqual([...files]);
  });
});
