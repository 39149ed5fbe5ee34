import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contestant } from './contestant.ts';

/**
 * Layerwise three times: cold, with nothing changed and with one note changed. It builds its whole site: all pages, feeds
 * and data.
 *
 * @param cli absolute path of `layerwise.js`.
 * @param home absolute folder for its configuration, cache and sites.
 */
export async function listLayerwiseRuns(
  cli: string,
  vault: string,
  home: string,
  version: string,
  withSearch: boolean,
): Promise<readonly Contestant[]> {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'layerwise.config.json'), JSON.stringify({ vault, out: 'site' }));
  const contestant = (what: string, prepare: () => Promise<void>): Contestant => ({
    name: 'Layerwise',
    version,
    what: withSearch ? `${what}, with search` : what,
    prepare,
    command: process.execPath,
    args: [cli, 'build', '--no-journal', ...(withSearch ? [] : ['--no-search'])],
    cwd: home,
    out: 'site',
  });
  return [
    contestant('whole site, cold', async () => {
      await rm(join(home, 'site'), { recursive: true, force: true });
      await rm(join(home, '.layerwise'), { recursive: true, force: true });
    }),
    contestant('whole site, nothing changed', async () => undefined),
    contestant('whole site, one note changed', () => editOneNote(vault)),
  ];
}

/** Adds a paragraph to the first note of the vault. */
async function editOneNote(vault: string): Promise<void> {
  const names = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  const [first] = names;
  if (first === undefined) throw new Error(`${vault} has no notes.`);
  await appendFile(join(vault, first), `\nAn edit at ${names.length} notes.\n`);
}
