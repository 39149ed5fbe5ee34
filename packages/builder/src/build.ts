import { rm } from 'node:fs/promises';
import type { SiteSetting } from './amend/amendable-site.ts';
import { describeSite } from './amend/describe-site.ts';
import { forgetSite } from './amend/kept-site.ts';
import type { BuildResult } from './build-result.ts';
import { findCacheFolder, hideCacheFolder } from './cache/cache-folder.ts';
import { forgetOtherCards, listCardFiles } from './cache/card-cache.ts';
import { fingerprintBuilder, fingerprintParser } from './cache/fingerprint-package.ts';
import { findNotesFolder } from './cache/note-cache.ts';
import type { PageRecord } from './cache/page-record.ts';
import { rememberSearchIndex } from './cache/search-cache.ts';
import { openSiteMemory } from './cache/site-memory.ts';
import { DamagedCacheError } from './damaged-cache-error.ts';
import { forgetChangedStatus } from './kept/kept-status.ts';
import { ModelMaker, type ModelOptions } from './model/model-maker.ts';
import { once } from './once.ts';
import type { OutputFile } from './output-file.ts';
import { adoptTemplates } from './own-templates/adopt-templates.ts';
import { checkOwnFiles } from './own-templates/check-own-files.ts';
import { planSite } from './plan/plan-site.ts';
import { listSearchDocuments } from './plan/search-documents.ts';
import type { SiteModel } from './plan/site-model.ts';
import type { Theme } from './plan/theme.ts';
import { createParseOptions } from './plugins/parse-options.ts';
import { hasParsePlugins } from './plugins/parse-plugins.ts';
import { keepApart } from './render/keep-apart.ts';
import { listNeeds, prepareRendering } from './render/prepare-rendering.ts';
import { renderPages } from './render/render-site.ts';
import { addSocialCards } from './social-cards/add-social-cards.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import { type Progress, StageClock } from './stage-clock.ts';
import { WorkAhead } from './work-ahead.ts';
import { renderShared } from './workers/shared-pages.ts';
import { compressFiles } from './write/compress-files.ts';
import { EarlyFiles } from './write/early-files.ts';
import { checkOutFolder } from './write/out-folder.ts';
import { writeSite } from './write/write-site.ts';

/** What a build is asked for. */
export interface BuildOptions extends ModelOptions {
  readonly theme: Theme;
  readonly cache: boolean;
  /** False: nothing is written, the files are only given back. */
  readonly write: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Builds a site from a vault: read, parse, link, learn, plan, render, write.
 *
 * What is wrong in the vault is a diagnostic, and the rest is built. The same input gives the same bytes.
 *
 * @throws OutFolderError where the folder for the site holds something else; the error of the file system where the
 *   vault cannot be read or the site not written; RangeError where `workers` is no number of threads.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  try {
    return await buildOnce(options);
  } catch (error) {
    if (!(error instanceof DamagedCacheError)) throw error;
    const cacheFolder = await findCacheFolder(options.config.root, options.drafts);
    await rm(findNotesFolder(cacheFolder), { recursive: true, force: true });
    return await buildOnce(options);
  }
}

async function buildOnce(options: BuildOptions): Promise<BuildResult> {
  const { config, drafts, write } = options;
  const clock = new StageClock(options.onProgress);
  const cacheFolder = options.cache ? await findCacheFolder(config.root, drafts) : null;
  if (write) await checkOutFolder(config.outFolder);
  if (cacheFolder !== null) await hideCacheFolder(cacheFolder);
  if (cacheFolder !== null && write) {
    await forgetChangedStatus(cacheFolder);
    await forgetSite(cacheFolder);
  }
  const theme = await adoptTemplates(options.theme, config.templatesFolder, cacheFolder);
  const maker = new ModelMaker(options, cacheFolder, true);
  const ahead = new WorkAhead(cacheFolder, theme, config, options.workers);
  const early = new EarlyFiles(write && !config.compress ? config.outFolder : null);
  try {
    return await buildFrom({ maker, ahead, early, clock }, { ...options, theme }, cacheFolder);
  } finally {
    await Promise.all([maker.close(), ahead.close(), early.close()]);
  }
}

/** What a build is made with. */
interface Workshop {
  readonly maker: ModelMaker;
  readonly ahead: WorkAhead;
  readonly early: EarlyFiles;
  readonly clock: StageClock;
}

async function buildFrom(
  { maker, ahead, early, clock }: Workshop,
  options: BuildOptions,
  cacheFolder: string | null,
): Promise<BuildResult> {
  const { config, workers, write, theme } = options;
  const begun = await maker.begin(null, clock, ahead.onNote);
  const { model, media, ...made } = await begun.finish(theme);
  const { plan, cards } = await clock.run('plan', () =>
    addSocialCards(planSite(model), theme, config, write, model.covers),
  );
  const rendered = await clock.run('render', async (tell) => {
    const [assets, code] = await Promise.all([ahead.bundleAssets(listNeeds(model, theme)), ahead.themeCode]);
    const { site, bodies } = prepareRendering({ model, media, plan, theme, assets });
    const pages = renderPages(theme, site);
    const memory =
      write && cacheFolder !== null
        ? await openSiteMemory(cacheFolder, pages, { config, theme, code, site, model, media })
        : null;
    const record = memory?.record ?? null;
    const outlooks = memory?.outlooks ?? null;
    const setting = await describeSetting(options);
    const describe =
      outlooks === null || config.compress
        ? null
        : once(() => describeSite({ model, plan, bodies, outlooks, setting }));
    const result = await renderShared(
      { model, plan, bodies, ...(memory?.keeping ?? { pages }) },
      { workers, theme, site, early, memory, takeThread: ahead.takeThread, onWait: () => describe?.() },
      tell(plan.pages.length),
    );
    const index = options.search ? await makeIndex(options, model, record, cacheFolder) : [];
    const drawn = listCardFiles(cards, record, cacheFolder);
    const settled = keepApart([...result.files, ...index, ...assets.files, ...drawn, ...media.files]);
    const lost = await checkOwnFiles(theme, assets.sources);
    const diagnostics = [...result.diagnostics, ...settled.diagnostics, ...lost];
    return { files: settled.files, diagnostics, memory, describe };
  });
  const written = write
    ? await clock.run('write', async () => {
        const files = config.compress ? await compressFiles(rendered.files) : rendered.files;
        const result = await writeSite(files, config.outFolder);
        await rendered.memory?.save(rendered.files, result.stamps);
        if (cacheFolder !== null && result.written > 0) await forgetOtherCards(cacheFolder, cards);
        return result;
      })
    : null;

  return {
    diagnostics: sortDiagnostics([made.diagnostics, plan.diagnostics, rendered.diagnostics]),
    counts: {
      ...made.counts,
      pages: plan.pages.length,
      filesWritten: written?.written ?? 0,
      filesUnchanged: written?.unchanged ?? 0,
    },
    timings: clock.timings,
    files: written === null ? new Map(rendered.files.map((file) => [file.path, file])) : null,
    describeSite: rendered.describe,
  };
}

async function describeSetting({ config, drafts, search }: BuildOptions): Promise<SiteSetting> {
  return {
    base: config.base,
    site: config.site,
    lang: config.lang,
    hasSearch: search,
    options: createParseOptions(config, drafts),
    parser: await fingerprintParser(),
  };
}

/** Makes the search index, or what of it changed. */
async function makeIndex(
  { config, drafts }: BuildOptions,
  model: SiteModel,
  record: PageRecord | null,
  cacheFolder: string | null,
): Promise<readonly OutputFile[]> {
  const parsing = JSON.stringify(createParseOptions(config, drafts));
  const code = [await fingerprintBuilder(), await fingerprintParser(), parsing];
  const documents = listSearchDocuments(model, !hasParsePlugins(config));
  return rememberSearchIndex(cacheFolder, code.join(' '), record ?? new Map(), documents);
}
