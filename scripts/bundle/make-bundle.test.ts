import { access, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bundle, makeBundle } from './make-bundle.ts';

let folder: string;
let bundle: Bundle;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-bundle-'));
  bundle = {
    folder,
    sources: 'src',
    out: 'dist',
    entries: ['index', 'deep/entry', 'plain'],
    forBrowsers: ['plain'],
    packages: 'bundle',
  };
  await mkdir(join(folder, 'src/deep'), { recursive: true });
  await mkdir(join(folder, 'node_modules/old'), { recursive: true });
  await write('package.json', '{ "type": "module" }');
  await write('node_modules/old/package.json', '{ "name": "old", "version": "1.0.0" }');
  await write('node_modules/old/LICENSE', 'Anything.');
  await write('node_modules/old/index.js', "exports.name = require('node:path').basename('a/old');");
  await write('src/shared.ts', 'export const word: string = "one";');
  await write('src/index.ts', "export { word } from './shared.ts'; export { name } from 'old';");
  await write('src/deep/entry.ts', "export { word } from '../shared.ts';");
  await write('src/plain.ts', "export { word } from './shared.ts';");
});

afterEach(() => rm(folder, { recursive: true }));

function write(path: string, text: string): Promise<void> {
  return writeFile(join(folder, path), text);
}

/** When a file of the bundle was last made, milliseconds. */
async function whenMade(path: string): Promise<number> {
  return (await stat(join(folder, 'dist', path))).mtimeMs;
}

/** Gives a file of the bundle a time that it would not get by itself. */
async function makeOld(path: string): Promise<void> {
  await utimes(join(folder, 'dist', path), 1, 1);
}

describe('makeBundle', () => {
  it('makes one file for each entry, libraries of the older format included', async () => {
    await makeBundle(bundle);
    const made = await import(pathToFileURL(join(folder, 'dist/index.js')).href);
    expect({ ...made }).toEqual({ name: 'old', word: 'one' });
    expect({ ...(await import(pathToFileURL(join(folder, 'dist/deep/entry.js')).href)) }).toEqual({
      word: 'one',
    });
    expect(await readFile(join(folder, 'dist/third-party-notices.txt'), 'utf8')).toBe(
      'old 1.0.0\n\nAnything.\n',
    );
  });

  it('keeps Node.js out of what browsers load', async () => {
    await makeBundle(bundle);
    expect(await readFile(join(folder, 'dist/plain.js'), 'utf8')).not.toMatch(/node:|chunks\//u);
  });

  it('makes nothing anew where all is as it was', async () => {
    await makeBundle(bundle);
    await makeOld('index.js');
    await makeBundle(bundle);
    expect(await whenMade('index.js')).toBe(1000);
  });

  it.each([
    ['a source', () => write('src/shared.ts', 'export const word: string = "three";')],
    ['a library', () => write('node_modules/old/index.js', "exports.name = 'new';")],
    ['the manifest', () => write('package.json', '{ "type": "module", "sideEffects": false }')],
    ['one of its files', () => rm(join(folder, 'dist/deep/entry.js'))],
  ])('makes it anew where it is other than before: %s', async (_what, change) => {
    await makeBundle(bundle);
    await makeOld('index.js');
    await change();
    await makeBundle(bundle);
    expect(await whenMade('index.js')).toBeGreaterThan(1000);
    await access(join(folder, 'dist/deep/entry.js'));
  });

  it('removes code of an earlier time, and nothing else', async () => {
    await makeBundle(bundle);
    await write('dist/gone.js', '');
    await write('dist/gone.js.map', '');
    await write('dist/types.d.ts', '');
    await write('src/shared.ts', 'export const word: string = "three";');
    await makeBundle(bundle);
    const files = (await readdir(join(folder, 'dist'))).filter((name) => !name.startsWith('.'));
    expect(files.sort()).toEqual([
      'chunks',
      'deep',
      'index.js',
      'plain.js',
      'third-party-notices.txt',
      'types.d.ts',
    ]);
  });
});
