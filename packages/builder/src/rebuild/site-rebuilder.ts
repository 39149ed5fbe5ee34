import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '@layerwise/parser';
import type { BuildResult } from '../build-result.ts';
import { rememberAssets } from '../cache/asset-cache.ts';
import { findCacheFolder, hideCacheFolder } from '../cache/cache-folder.ts';
import type { DevBuild } from '../dev/dev-site.ts';
import { type MadeModel, ModelMaker, type ModelOptions } from '../model/model-maker.ts';
import { adoptTemplates } from '../own-templates/adopt-templates.ts';
import { checkOwnFiles } from '../own-templates/check-own-files.ts';
import { planSite, type SitePlan } from '../plan/plan-site.ts';
import { listSearchDocuments } from '../plan/search-documents.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { Theme } from '../plan/theme.ts';
import type { BundledAssets } from '../render/bundle-assets.ts';
import { listNeeds, prepareRendering } from '../render/prepare-rendering.ts';
import { type GatheredPostings, noPostings } from '../search/gather-postings.ts';
import { makeSearchIndex } from '../search/make-search-index.ts';
import { sortDiagnostics } from '../sort-diagnostics.ts';
import { type Progress, StageClock } from '../stage-clock.ts';
import { EmbedCheck } from './embed-check.ts';
import { createLateSite } from './late-site.ts';

/** What a site is built again and again from. */
export interface RebuildOptions extends ModelOptions {
  readonly theme: Theme;
  readonly cache: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** A site that is in memory, its pages made when they are asked for. */
export type RebuiltSite = DevBuild & Omit<BuildResult, 'files'>;

/** What a site is made of. */
interface Parts {
  readonly made: MadeModel;
  readonly theme: Theme;
  readonly assets: BundledAssets;
  readonly plan: SitePlan;
}

/** Builds a site in memory again and again: only what changed is read, and only what is asked for is rendered. */
export class SiteRebuilder {
  readonly #options: RebuildOptions;
  readonly #embeds = new EmbedCheck();
  #maker: { readonly maker: ModelMaker; readonly cacheFolder: string | null } | null = null;
  #last: { readonly parts: Parts; readonly site: RebuiltSite } | null = null;
  #postings: GatheredPostings = noPostings;

  constructor(options: RebuildOptions) {
    this.#options = options;
  }

  /**
   * Builds the site as it is now.
   *
   * @param changed absolute paths that may have changed; null, or an empty one among them: nobody knows.
   * @param onFailure is told of a page that its template cannot show, when somebody asks for it.
   * @throws what `build` throws.
   */
  async build(
    changed: ReadonlySet<string> | null,
    onFailure: (diagnostic: Diagnostic) => void,
  ): Promise<RebuiltSite> {
    const clock = new StageClock(this.#options.onProgress);
    const { maker, cacheFolder } = await this.#prepare();
    const known = changed?.has('') === true ? null : changed;
    const last = this.#last;
    const concernsTheme = known === null || this.#concernsTheme(known);
    const theme = await this.#adoptTheme(cacheFolder, concernsTheme);
    const made = await maker.make(theme, known, clock);
    const isSameModel = last !== null && theme === last.parts.theme && isSame(last.parts.made, made);
    const plan = isSameModel ? last.parts.plan : await clock.run('plan', () => planSite(made.model));
    const needs = listNeeds(made.model.vault);
    const assets =
      last !== null && !concernsTheme && isDeepStrictEqual(needs, listNeeds(last.parts.made.model.vault))
        ? last.parts.assets
        : await clock.run('render', () => rememberAssets(cacheFolder, theme, needs));
    const parts = { made, theme, assets, plan };
    const change = last === null ? undefined : findChange(last.parts, parts, isSameModel);
    if (last !== null && change === 'nothing') return { ...last.site, change };
    const site = await this.#assemble(parts, onFailure, clock);
    this.#last = { parts, site };
    return { ...site, ...(change !== undefined && { change }) };
  }

  /** Looks at the vault and asks git again, for the next build: whether something is other than nobody told of. */
  async lookAround(): Promise<boolean> {
    return (await this.#maker?.maker.lookAround()) ?? false;
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    await this.#maker?.maker.close();
  }

  async #prepare(): Promise<{ readonly maker: ModelMaker; readonly cacheFolder: string | null }> {
    if (this.#maker !== null) return this.#maker;
    const { cache, config, drafts } = this.#options;
    const cacheFolder = cache ? await findCacheFolder(config.root, drafts) : null;
    if (cacheFolder !== null) await hideCacheFolder(cacheFolder);
    this.#maker = { maker: new ModelMaker(this.#options, cacheFolder), cacheFolder };
    return this.#maker;
  }

  #concernsTheme(changed: ReadonlySet<string>): boolean {
    const { theme, config } = this.#options;
    const folders = [theme.folder, ...(config.templatesFolder === null ? [] : [config.templatesFolder])];
    const sources = new Set([
      ...(this.#last?.parts.assets.sources ?? []),
      ...(this.#last?.parts.theme.own?.sources ?? []),
    ]);
    return [...changed].some(
      (path) => sources.has(path) || folders.some((folder) => !relative(folder, path).startsWith('..')),
    );
  }

  /** The theme with the author's own templates; the same object as long as they do the same. */
  async #adoptTheme(cacheFolder: string | null, mayHaveChanged: boolean): Promise<Theme> {
    const before = this.#last?.parts.theme;
    if (before !== undefined && !mayHaveChanged) return before;
    const { theme, config } = this.#options;
    const adopted = await adoptTemplates(theme, config.templatesFolder, cacheFolder);
    const isSameTheme =
      before !== undefined &&
      before.own?.fingerprint === adopted.own?.fingerprint &&
      isDeepStrictEqual(before.own?.paths, adopted.own?.paths);
    return isSameTheme ? before : adopted;
  }

  async #assemble(
    parts: Parts,
    onFailure: (diagnostic: Diagnostic) => void,
    clock: StageClock,
  ): Promise<RebuiltSite> {
    const { made, theme, assets, plan } = parts;
    const { model, media } = made;
    const { site, bodies } = prepareRendering({ model, media, plan, theme, assets });
    const late = await clock.run('render', () =>
      createLateSite({
        model,
        plan,
        theme,
        site,
        bodies,
        files: [...assets.files, ...media.files],
        makeIndex: () => this.#makeIndex(model),
        onFailure,
      }),
    );
    const embeds = await clock.run('render', () => this.#embeds.check(bodies));
    const lost = await checkOwnFiles(theme, assets.sources);
    return {
      files: late.files,
      styles: new Map([...site.assets].filter(([name]) => name.endsWith('.css'))),
      diagnostics: sortDiagnostics([made.diagnostics, plan.diagnostics, embeds, late.diagnostics, lost]),
      counts: { ...made.counts, pages: plan.pages.length, filesWritten: 0, filesUnchanged: 0 },
      timings: clock.timings,
    };
  }

  #makeIndex(model: SiteModel): ReturnType<typeof makeSearchIndex>['files'] {
    if (!model.search) return [];
    const { files, gathered } = makeSearchIndex(listSearchDocuments(model), this.#postings);
    this.#postings = gathered;
    return files;
  }
}

function isSame(before: MadeModel, now: MadeModel): boolean {
  const { vault, learning, journal, additions, covers, formerPaths } = before.model;
  return (
    vault === now.model.vault &&
    learning === now.model.learning &&
    before.media.published === now.media.published &&
    isDeepStrictEqual(
      [journal, additions, covers, formerPaths, before.diagnostics],
      [now.model.journal, now.model.additions, now.model.covers, now.model.formerPaths, now.diagnostics],
    )
  );
}

/** What open pages must do; undefined: load themselves again. */
function findChange(before: Parts, now: Parts, isSameModel: boolean): DevBuild['change'] {
  if (!isSameModel) return undefined;
  if (isDeepStrictEqual(before.assets.urls, now.assets.urls)) return 'nothing';
  const others = ({ urls }: BundledAssets) => [...urls].filter(([name]) => !name.endsWith('.css'));
  const names = ({ urls }: BundledAssets) => [...urls.keys()];
  const isStyle =
    isDeepStrictEqual(others(before.assets), others(now.assets)) &&
    isDeepStrictEqual(names(before.assets), names(now.assets));
  return isStyle ? 'styles' : undefined;
}
