import { appendFile, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build, listSiteFiles, loadConfig } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeVault } from '../../../../scripts/bench/write-vault.ts';

/** Notes that are younger, milliseconds, are read in any case: another change might look the same. */
const tick = 2000;

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-settled-')));
  await writeVault(join(root, 'content'), 40);
  await writeFile(join(root, 'content/Diary.md'), '---\ndraft: true\n---\nA secret.\n');
  await setTimeout(tick + 100);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function buildSite(out: string, cache: boolean) {
  const { counts } = await build({
    config: await loadConfig({ cwd: root, overrides: { out } }),
    theme,
    now: '2026-01-10',
    drafts: false,
    cache,
    workers: 1,
    journal: false,
    search: true,
    write: true,
  });
  return counts;
}

async function readSite(out: string): Promise<ReadonlyMap<string, string>> {
  const paths = [...(await listSiteFiles(join(root, out))).keys()].sort();
  const read = async (path: string) => [path, await readFile(join(root, out, path), 'latin1')] as const;
  return new Map(await Promise.all(paths.map(read)));
}

it('a note that the file system says nothing new of is not read; one that changed is; the site is the clean one', async () => {
  await buildSite('kept', true);
  const stamps = JSON.parse(await readFile(join(root, '.layerwise/stamps.json'), 'utf8'));
  // All but the private note.
  expect(Object.keys(stamps)).toHaveLength(40);
  const [name] = (await readdir(join(root, 'content'), { recursive: true }))
    .filter((path) => path.endsWith('.md') && path !== 'Diary.md')
    .sort();
  await appendFile(join(root, 'content', name ?? ''), '\nOne sentence more.\n');
  const { notes, cacheHits, filesWritten } = await buildSite('kept', true);
  // The private note is known as private.
  expect([notes, cacheHits, filesWritten > 0]).toEqual([40, 40, true]);
  await buildSite('clean', false);
  expect(await readSite('kept')).toEqual(await readSite('clean'));
});

it('a cache whose texts prove damaged when pages are made is done without', async () => {
  await buildSite('kept', true);
  const folder = join(root, '.layerwise/notes');
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0xff, bytes.length - 1);
    await writeFile(join(folder, name), bytes);
  }
  // All pages have to be made, for which all texts are needed.
  const { cacheHits } = await buildSite('other', true);
  expect(cacheHits).toBe(0);
  await buildSite('clean', false);
  expect(await readSite('other')).toEqual(await readSite('clean'));
  expect((await buildSite('other', true)).filesWritten).toBe(0);
});
