import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Diagnostic, listSiteFiles, loadConfig, SiteRebuilder } from '@layerwise/builder';
import { theme } from '@layerwise/templates';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDice, editAtRandom } from './random-edits.ts';

/** How many edits are tried, times as many as in CI. */
const times = Number(process.env['LAYERWISE_FUZZ'] ?? '1');

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-edits-')));
  await mkdir(join(root, 'content'));
  await writeFile(
    join(root, 'layerwise.config.json'),
    JSON.stringify({ site: 'https://example.org', socialCards: false, templates: 'templates' }),
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

const options = { now: '2026-01-10', drafts: false, workers: 1, journal: false, search: true };

async function buildSite(
  out: string,
  cache: boolean,
): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const config = await loadConfig({ cwd: root, overrides: { out } });
  const { diagnostics } = await build({ ...options, config, theme, cache, write: true });
  const paths = [...(await listSiteFiles(join(root, out))).keys()].sort();
  const read = async (path: string) => [path, await readFile(join(root, out, path), 'latin1')] as const;
  return { files: new Map(await Promise.all(paths.map(read))), diagnostics };
}

describe('after any edits', () => {
  it.each([1, 2, 3])(
    'the site that is built on, and the one in memory, are the one that is built from nothing (seed %i)',
    async (seed) => {
      const dice = createDice(seed);
      const config = await loadConfig({ cwd: root, overrides: {} });
      const rebuilder = new SiteRebuilder({ ...options, config, theme, cache: true });
      const unexpected: Diagnostic[] = [];
      let changed: ReadonlySet<string> = new Set(['']);
      let last: ReadonlyMap<string, string> = new Map();
      try {
        for (let edit = 0; edit < 8 * times; edit += 1) {
          const edits = changed;
          const begun = await rebuilder.build(edits, (diagnostic) => unexpected.push(diagnostic));
          const site = await begun.finish();
          const clean = await buildSite('clean', false);
          const kept = await buildSite('kept', true);
          expect(kept.diagnostics).toEqual(clean.diagnostics);
          expect([...kept.files.keys()]).toEqual([...clean.files.keys()]);
          expect(kept.files).toEqual(clean.files);
          expect(site.diagnostics).toEqual(clean.diagnostics);
          for (const [path, text] of clean.files) {
            if (path.startsWith('.')) continue;
            const file = site.files.get(path);
            const bytes =
              file?.type === 'path'
                ? await readFile(file.source)
                : file?.type === 'bytes'
                  ? file.bytes
                  : null;
            expect([path, bytes?.toString('latin1')]).toEqual([path, text]);
          }
          for (const path of last.keys())
            expect([path, site.files.has(path)]).toEqual([path, clean.files.has(path)]);
          if (begun.change === 'nothing') expect(clean.files).toEqual(last);
          expect(unexpected).toEqual([]);
          last = clean.files;
          const next = new Set<string>();
          for (let more = 0; more <= dice(3); more += 1) {
            for (const path of await editAtRandom(root, dice)) next.add(path);
          }
          // Now and then nobody knows what changed.
          changed = dice(8) === 0 ? new Set(['']) : next;
        }
      } finally {
        await rebuilder.close();
      }
    },
    600_000 * times,
  );
});
