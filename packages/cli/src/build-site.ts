import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildResult, LoadedConfig, Progress } from '@layerwise/builder';
import type { Question } from '@layerwise/builder/kept';
import { loadSite, loadSiteConfig, refuseDrafts } from './load-site.ts';
import { findToday } from './options/find-today.ts';
import type { SiteOptions } from './options/site-options.ts';
import type { Surroundings } from './surroundings.ts';

/** A site that is built, and where. */
export interface BuiltSite {
  readonly result: BuildResult;
  readonly place: { readonly vaultFolder: string; readonly outFolder: string };
}

/**
 * Builds the site, or finds that the last build still holds: then nothing is read but what the file system says of the
 * files.
 *
 * @throws UsageError, ConfigError, OutFolderError where something has to be mended first
 */
export async function buildSite(
  options: SiteOptions,
  surroundings: Surroundings,
  onProgress: (progress: Progress) => void,
): Promise<BuiltSite> {
  refuseDrafts(options, surroundings.env);
  const { found, question } = await recall(options, surroundings);
  if (found !== null) return found;
  const { keepBuild, lookAtGround } = await import('@layerwise/builder/kept');
  const site = await loadSite(options, surroundings, true);
  const { config, now } = site;
  const place = { ...config, journal: site.journal };
  // A vault that cannot be looked at is told of by the build.
  const ground = question && (await lookAtGround(place).catch(() => null));
  const { build } = await import('@layerwise/builder');
  const result = await build({ ...site, onProgress });
  if (question !== null && ground !== null) await keepBuild(question, place, ground, now, result);
  return { result, place };
}

interface Recalled {
  readonly found: BuiltSite | null;
  /** Null: the answer is not kept. */
  readonly question: Question | null;
}

async function recall(options: SiteOptions, surroundings: Surroundings): Promise<Recalled> {
  const { cwd, env } = surroundings;
  const { config: file, vault, out, base, site, drafts = false, journal, search, now, compress } = options;
  if (!options.cache) return { found: null, question: null };
  const { askByConfig, askByText, recallBuild } = await import('@layerwise/builder/kept');
  const theme = dirname(dirname(fileURLToPath(import.meta.resolve('@layerwise/templates'))));
  const asked = {
    words: ['build', vault, out, base, site, journal, search, compress],
    drafts,
    code: [theme],
  };
  const question =
    (await askByText({ cwd, file }, asked)) ??
    (await askByPlainConfig(await loadSiteConfig(options, surroundings)));
  const found = question && (await recallBuild(question, (timeZone) => findToday(now, timeZone, env)));
  return { found, question };

  /** Plugins are programs, of whose answers nothing is known. */
  async function askByPlainConfig(config: LoadedConfig): Promise<Question | null> {
    const { plugins, remarkPlugins, rehypePlugins } = config;
    const isPlain = plugins.length + remarkPlugins.length + rehypePlugins.length === 0;
    return isPlain ? askByConfig(config, asked) : null;
  }
}
