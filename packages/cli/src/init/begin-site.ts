import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InitOptions } from '../commands/init.ts';
import { findToday } from '../options/find-today.ts';
import { packageFolder } from '../package-folder.ts';
import { printResult } from '../report/print-result.ts';
import type { Surroundings } from '../surroundings.ts';
import { describeBeginning } from './describe-beginning.ts';
import { lookAtVault } from './look-at-vault.ts';
import { planFiles } from './plan-files.ts';
import { readObsidian } from './read-obsidian.ts';
import type { SiteAnswers } from './site-answers.ts';
import { writeNewFiles } from './write-new-files.ts';

/**
 * Begins a site: moves notes in where that is asked for, writes the files that are not there yet, and says what it found.
 *
 * @param folder - absolute folder of the site
 * @returns the exit code
 */
export async function beginSite(
  folder: string,
  answers: SiteAnswers,
  options: InitOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { loadConfig } = await import('@layerwise/builder');
  const { site, base, vault } = answers;
  const overrides = { ...(site !== '' && { site }), base };
  // What cannot be is said before anything is written.
  await loadConfig({ cwd: folder, overrides });
  const vaultFolder = resolve(folder, vault);
  const moved = await moveIn(options, vaultFolder, surroundings);
  const obsidian = await readObsidian(vaultFolder);
  const templates = await nameTemplates(folder);
  const files = planFiles({
    answers,
    templates,
    ignore: [...(obsidian?.ignore ?? []), ...(vault === '.' ? [`${templates}/**`] : [])],
    explicit: options.from === 'obsidian-publish',
    isEmpty: !(await hasNotes(vaultFolder)),
    version: await readVersion(),
    today: findToday(options.now, 'UTC', surroundings.env),
    packageManager: /^pnpm/u.test(surroundings.env['npm_config_user_agent'] ?? '') ? 'pnpm' : 'npm',
  });
  const written = await writeNewFiles(folder, files);
  const config = await loadConfig({ cwd: folder });
  const findings = await lookAtVault(config, findToday(options.now, config.timeZone, surroundings.env));
  const words = { ...written, found: findings, obsidian, moved, answers, folder, cwd: surroundings.cwd };
  const counted = moved && {
    ...moved,
    changes: Object.fromEntries(moved.changes),
    lacking: Object.fromEntries(moved.lacking),
  };
  const result = { ...written, found: findings, obsidian, moved: counted };
  printResult(options, surroundings, result, describeBeginning(words));
  return 0;
}

async function moveIn({ from, source, write }: InitOptions, vaultFolder: string, { cwd }: Surroundings) {
  if (from === undefined || source === undefined) return null;
  const { moveNotes } = await import('../moving/move-notes.ts');
  return moveNotes(from, resolve(cwd, source), write === true ? null : vaultFolder);
}

/** `templates` may be the folder of an Obsidian vault's own templates. */
async function nameTemplates(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const taken = names.find((name) => name.toLowerCase() === 'templates');
  if (taken === undefined) return 'templates';
  const inside = await readdir(join(folder, taken));
  return inside.some((name) => /\.md$/iu.test(name) && name !== 'README.md') ? 'theme' : taken;
}

async function hasNotes(vaultFolder: string): Promise<boolean> {
  const names = await readdir(vaultFolder, { recursive: true }).catch(() => []);
  return names.some(
    (name) => /\.md$/iu.test(name) && !/(?:^|[\\/])(?:readme\.md$|[._]|node_modules)/iu.test(name),
  );
}

async function readVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL('package.json', packageFolder), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
