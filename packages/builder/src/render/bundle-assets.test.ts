import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entries, putTheme, theme } from '../../test/sketch-theme.ts';
import type { OutputFile } from '../output-file.ts';
import { bundleAssets } from './bundle-assets.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'bundle-assets-')));
  folder = join(root, 'theme');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function textAt(files: readonly OutputFile[], url: string | undefined): string | undefined {
  const file = files.find(({ path }) => `/${path}` === url);
  return file?.type === 'bytes' ? Buffer.from(file.bytes).toString().trim() : undefined;
}

describe('bundleAssets', () => {
  it('bundles, minifies and names each file by its content', async () => {
    await putTheme(folder, theme);
    const { files, urls, sources } = await bundleAssets({ folder, entries }, new Set());
    expect([...urls.keys()].sort()).toEqual([
      'images/icon.svg',
      'scripts/late.ts',
      'scripts/main.ts',
      'styles/main.css',
    ]);
    for (const url of urls.values())
      expect(url).toMatch(/^\/assets\/(?:main|late|icon)-[\da-zA-Z]{8}\.(?:css|js|svg)$/u);
    expect(textAt(files, urls.get('styles/main.css'))).toBe('b{margin:0}a{color:red}');
    expect(textAt(files, urls.get('images/icon.svg'))).toBe('<svg/>');
    expect(files.map(({ path }) => path.replace(/-[^-]*\./u, '-HASH.')).sort()).toEqual([
      'assets/icon-HASH.svg',
      'assets/late-HASH.js',
      'assets/main-HASH.css',
      'assets/main-HASH.js',
    ]);
    expect(sources).toEqual(
      ['images/icon.svg', 'scripts/late.ts', 'scripts/main.ts', 'styles/main.css', 'styles/part.css'].map(
        (path) => join(folder, path),
      ),
    );
  });

  it('ships what only some texts need where one needs it', async () => {
    await putTheme(folder, theme);
    const { urls } = await bundleAssets({ folder, entries }, new Set(['math', 'code'] as const));
    expect(urls.get('styles/math.css')).toMatch(/^\/assets\/math-/u);
  });

  it('gives the same names to the same content, and another to another', async () => {
    await putTheme(folder, theme);
    const first = await bundleAssets({ folder, entries }, new Set());
    expect((await bundleAssets({ folder, entries }, new Set())).urls).toEqual(first.urls);
    await putTheme(folder, { 'styles/part.css': 'b { margin: 1px }' });
    const { urls } = await bundleAssets({ folder, entries }, new Set());
    expect(urls.get('styles/main.css')).not.toBe(first.urls.get('styles/main.css'));
    expect(urls.get('scripts/main.ts')).toBe(first.urls.get('scripts/main.ts'));
  });

  it('does not depend on where the theme is', async () => {
    await putTheme(folder, theme);
    const first = await bundleAssets({ folder, entries }, new Set());
    folder = join(root, 'deeper', 'elsewhere');
    await putTheme(folder, theme);
    const second = await bundleAssets({ folder, entries }, new Set());
    expect(second.files).toEqual(first.files);
  });

  describe('a package that is bundled already', () => {
    const prebuilt = { drawing: 'ready/drawing' };

    beforeEach(async () => {
      await putTheme(folder, {
        ...theme,
        'ready/drawing/index.json': '{ "entry": "drawing-1.js", "files": ["drawing-1.js", "part-2.js"] }',
        'ready/drawing/drawing-1.js': 'export * from "./part-2.js";',
        'ready/drawing/part-2.js': 'export const part = 2;',
      });
    });

    it('is shipped as it is where a script loads it late', async () => {
      await putTheme(folder, { 'scripts/late.ts': "await import('drawing');" });
      const { files, urls, sources } = await bundleAssets({ folder, entries, prebuilt }, new Set());
      expect(textAt(files, urls.get('scripts/late.ts'))).toBe('await import("./drawing-1.js");');
      expect(textAt(files, '/assets/drawing-1.js')).toBe('export * from "./part-2.js";');
      expect(textAt(files, '/assets/part-2.js')).toBe('export const part = 2;');
      expect(sources).toContain(join(folder, 'ready/drawing/part-2.js'));
    });

    it('is left out where none does', async () => {
      const { files } = await bundleAssets({ folder, entries, prebuilt }, new Set());
      expect(files.map(({ path }) => path)).not.toContain('assets/drawing-1.js');
    });
  });

  it('names file and line of a fault', async () => {
    await putTheme(folder, { ...theme, 'scripts/late.ts': 'export function' });
    await expect(bundleAssets({ folder, entries }, new Set())).rejects.toThrow('scripts/late.ts:1:15');
  });
});
