import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildResult, build, listSiteFiles, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { expect } from 'vitest';
import { buildSite } from '../../src/build-site.ts';

const now = '2026-01-10';

/** A build as the command makes it. */
export interface Built {
  /** What was done: the build still held, texts were put in, or the site was built from the vault. */
  readonly way: 'kept' | 'amended' | 'built';
  readonly result: BuildResult;
}

/** Builds the site of a project as `layerwise build` does, into `dist`. */
export async function buildAsCommanded(root: string): Promise<Built> {
  const silent = { write: () => undefined, isTerminal: false, columns: 80 };
  const surroundings = { cwd: root, env: {}, stdout: silent, stderr: silent, isStdinTerminal: false };
  const options = { cache: true, journal: false, search: true, now, workers: 1, format: 'pretty' } as const;
  const { result } = await buildSite(options, surroundings, () => undefined);
  const { link, read } = result.timings;
  return { result, way: link > 0 ? 'built' : read > 0 ? 'amended' : 'kept' };
}

async function readSite(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = [...(await listSiteFiles(folder)).keys()].sort();
  const read = async (path: string) => [path, await readFile(join(folder, path), 'latin1')] as const;
  return new Map(await Promise.all(paths.map(read)));
}

/** Builds as `layerwise build` does, and compares the site with one that is built from nothing. */
export async function buildAndCompare(root: string): Promise<Built> {
  const built = await buildAsCommanded(root);
  const clean = await build({
    config: await loadConfig({ cwd: root, overrides: { out: 'clean' } }),
    theme,
    now,
    drafts: false,
    cache: false,
    workers: 1,
    journal: false,
    search: true,
    write: true,
  });
  const site = await readSite(join(root, 'dist'));
  const expected = await readSite(join(root, 'clean'));
  expect([...site.keys()]).toEqual([...expected.keys()]);
  for (const [path, text] of expected) expect([path, site.get(path)]).toEqual([path, text]);
  expect(built.result.diagnostics).toEqual(clean.diagnostics);
  const { filesWritten, filesUnchanged, cacheHits: _hits, ...counts } = built.result.counts;
  const { filesWritten: written, filesUnchanged: unchanged, cacheHits: _none, ...all } = clean.counts;
  expect({ ...counts, files: filesWritten + filesUnchanged }).toEqual({ ...all, files: written + unchanged });
  return built;
}
