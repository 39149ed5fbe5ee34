import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildResult, LoadedConfig, Progress } from '@layerwise/builder';
import type { Question, Recall, startParsing } from '@layerwise/builder/kept';
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
 * files. Where only texts of a few notes changed, they are put into the site that stands.
 *
 * @throws UsageError, ConfigError, OutFolderError where something has to be mended first
 */
export async function buildSite(
  options: SiteOptions,
  surroundings: Surroundings,
  onProgress: (progress: Progress) => void,
): Promise<BuiltSite> {
  refuseDrafts(options, surroundings.env);
  const asked = await recallSite(options, surroundings);
  if (asked.recall?.build) return asked.recall.build;
  const { startParsing } = await import('@layerwise/builder/kept');
  // It loads the parser while the rest is loaded here. A question that is kept is of a site without plugins.
  const parsing = asked.question && (await startParsing(options.workers ?? null));
  try {
    const amended = parsing && (await amendSite(asked, parsing, options, surroundings));
    if (amended === null) return await buildAnew(options, surroundings, { ...asked, parsing, onProgress });
    await parsing?.close();
    return amended;
  } catch (error) {
    await parsing?.close();
    throw error;
  }
}

type Parsing = Awaited<ReturnType<typeof startParsing>>;

async function amendSite(
  { question, recall }: Asked,
  { parse }: Parsing,
  { now }: SiteOptions,
  { env }: Surroundings,
): Promise<BuiltSite | null> {
  if (question === null) return null;
  const { amendSite } = await import('@layerwise/builder/amend');
  const theme = await import('@layerwise/templates/text');
  const findDay = (timeZone: string): string => findToday(now, timeZone, env);
  return amendSite(question, recall?.ground ?? null, { findToday: findDay, parse, theme });
}

interface Asked {
  /** Null: the answer is not kept. */
  readonly question: Question | null;
  readonly recall: Recall | null;
}

interface Anew extends Asked {
  readonly parsing: Parsing | null;
  readonly onProgress: (progress: Progress) => void;
}

async function buildAnew(
  options: SiteOptions,
  surroundings: Surroundings,
  { question, recall, parsing, onProgress }: Anew,
): Promise<BuiltSite> {
  const { keepBuild, lookAtGround } = await import('@layerwise/builder/kept');
  const site = await loadSite(options, surroundings, true);
  const { config, now } = site;
  const place = { ...config, journal: site.journal };
  // A vault that cannot be looked at is told of by the build.
  const ground = question && (recall?.ground ?? (await lookAtGround(place).catch(() => null)));
  const { build } = await import('@layerwise/builder/build');
  const result = await build({ ...site, onProgress, ...(parsing && { parsing }) });
  if (question !== null && ground !== null) await keepBuild(question, place, ground, now, result);
  return { result, place };
}

async function recallSite(options: SiteOptions, surroundings: Surroundings): Promise<Asked> {
  const { cwd, env } = surroundings;
  const { config: file, vault, out, base, site, drafts = false, journal, search, now, compress } = options;
  if (!options.cache) return { question: null, recall: null };
  const { askByConfig, askByText, recallBuild } = await import('@layerwise/builder/kept');
  const theme = dirname(fileURLToPath(import.meta.resolve('@layerwise/templates/package.json')));
  const asked = {
    words: ['build', vault, out, base, site, journal, search, compress],
    drafts,
    code: [theme],
  };
  const question =
    (await askByText({ cwd, file }, asked)) ??
    (await askByPlainConfig(await loadSiteConfig(options, surroundings)));
  const recall = question && (await recallBuild(question, (timeZone) => findToday(now, timeZone, env)));
  return { question, recall };

  /** Plugins are programs, of whose answers nothing is known. */
  async function askByPlainConfig(config: LoadedConfig): Promise<Question | null> {
    const { plugins, remarkPlugins, rehypePlugins } = config;
    const isPlain = plugins.length + remarkPlugins.length + rehypePlugins.length === 0;
    return isPlain ? askByConfig(config, asked) : null;
  }
}
