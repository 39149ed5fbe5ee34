import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '@layerwise/parser';
import type { BuildResult } from '../build-result.ts';
import { rememberAssets } from '../cache/asset-cache.ts';
import { findCacheFolder, hideCacheFolder } from '../cache/cache-folder.ts';
import type { BegunBuild, DevBuild } from '../dev/dev-site.ts';
import { type MadeModel, ModelMaker, type ModelOptions } from '../model/model-maker.ts';
import { adoptTemplates } from '../own-templates/adopt-templates.ts';
import { checkOwnFiles } from '../own-templates/check-own-files.ts';
import { planSite } from '../plan/plan-site.ts';
import { listSearchDocuments } from '../plan/search-documents.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { Theme, ThemePart } from '../plan/theme.ts';
import { hasParsePlugins } from '../plugins/parse-plugins.ts';
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
export type RebuiltSite = DevBuild & Omit<BuildResult, 'files' | 'describeSite'>;

/** What a site looks like. */
interface Look {
  readonly theme: Theme;
  readonly assets: BundledAssets;
}

/** Builds a site in memory again and again: only what changed is read, and only what is asked for is rendered. */
export class SiteRebuilder {
  readonly #options: RebuildOptions;
  readonly #embeds = new EmbedCheck();
  #maker: { readonly maker: ModelMaker; readonly cacheFolder: string | null } | null = null;
  #look: (Look & { readonly needs: ReadonlySet<ThemePart> }) | null = null;
  #site: RebuiltSite | null = null;
  #postings: GatheredPostings = noPostings;

  constructor(options: RebuildOptions) {
    this.#options = options;
  }

  /**
   * Begins to build the site as it is now: notes are read, parsed and linked. The rest follows with `finish`.
   *
   * @param changed absolute paths that may have changed; an empty one among them: nobody knows.
   * @param onFailure is told of a page that its template cannot show, when somebody asks for it.
   * @throws what `build` throws.
   */
  async build(
    changed: ReadonlySet<string>,
    onFailure: (diagnostic: Diagnostic) => void,
  ): Promise<BegunBuild<RebuiltSite>> {
    const clock = new StageClock(this.#options.onProgress);
    const { maker, cacheFolder } = await this.#prepare();
    const known = changed.has('') ? null : changed;
    const before = this.#look;
    const site = this.#site;
    const begun = await maker.begin(known, clock);
    const mayLookOther = before === null || known === null || this.#concernsLook(known, before);
    const theme = mayLookOther ? await this.#adoptTheme(cacheFolder) : before.theme;
    const now =
      before === null
        ? null
        : mayLookOther
          ? { ...before, theme, assets: await rememberAssets(cacheFolder, theme, before.needs) }
          : before;
    const change =
      begun.isSame && site !== null && before !== null && now !== null ? compareLooks(before, now) : 'pages';
    this.#look = now;
    return {
      change,
      diagnostics: begun.diagnostics,
      finish: async () => {
        if (change === 'nothing' && site !== null) return site;
        this.#site = await this.#finish(await begun.finish(theme), theme, cacheFolder, onFailure, clock);
        // What fails here fails again, and is told of, when a note is saved.
        if (site === null) void maker.warmUp().catch(() => undefined);
        return this.#site;
      },
    };
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
    this.#maker = { maker: new ModelMaker(this.#options, cacheFolder, false), cacheFolder };
    return this.#maker;
  }

  #concernsLook(changed: ReadonlySet<string>, { theme, assets }: Look): boolean {
    const { config } = this.#options;
    const folders = [theme.folder, ...(config.templatesFolder === null ? [] : [config.templatesFolder])];
    const sources = new Set([...assets.sources, ...(theme.own?.sources ?? [])]);
    return [...changed].some(
      (path) => sources.has(path) || folders.some((folder) => !relative(folder, path).startsWith('..')),
    );
  }

  /** The theme with the author's own templates; the same object as long as they do the same. */
  async #adoptTheme(cacheFolder: string | null): Promise<Theme> {
    const before = this.#look?.theme;
    const { theme, config } = this.#options;
    const adopted = await adoptTemplates(theme, config.templatesFolder, cacheFolder);
    const isSame =
      before !== undefined &&
      before.own?.fingerprint === adopted.own?.fingerprint &&
      isDeepStrictEqual(before.own?.paths, adopted.own?.paths);
    return isSame ? before : adopted;
  }

  async #finish(
    made: MadeModel,
    theme: Theme,
    cacheFolder: string | null,
    onFailure: (diagnostic: Diagnostic) => void,
    clock: StageClock,
  ): Promise<RebuiltSite> {
    const { model, media } = made;
    const plan = await clock.run('plan', () => planSite(model));
    const needs = listNeeds(model, theme);
    const look = this.#look;
    const assets =
      look !== null && isDeepStrictEqual(needs, look.needs)
        ? look.assets
        : await clock.run('render', () => rememberAssets(cacheFolder, theme, needs));
    this.#look = { theme, assets, needs };
    const { site, bodies } = prepareRendering({ model, media, plan, theme, assets });
    const files = [...assets.files, ...media.files];
    const makeIndex = () => this.#makeIndex(model);
    const { late, embeds } = await clock.run('render', () => ({
      late: createLateSite({ model, plan, theme, site, bodies, files, makeIndex, onFailure }),
      embeds: this.#embeds.check(model.vault.notes, bodies),
    }));
    const lost = await checkOwnFiles(theme, assets.sources);
    return {
      files: late.files,
      styles: new Map([...site.assets].filter(([name]) => isStyle(name))),
      diagnostics: sortDiagnostics([made.diagnostics, plan.diagnostics, embeds, late.diagnostics, lost]),
      counts: { ...made.counts, pages: plan.pages.length, filesWritten: 0, filesUnchanged: 0 },
      timings: clock.timings,
    };
  }

  #makeIndex(model: SiteModel): ReturnType<typeof makeSearchIndex>['files'] {
    if (!model.search) return [];
    const { files, gathered } = makeSearchIndex(
      listSearchDocuments(model, !hasParsePlugins(this.#options.config)),
      this.#postings,
    );
    this.#postings = gathered;
    return files;
  }
}

/** What open pages must do for a site that says the same. */
function compareLooks(before: Look, now: Look): BegunBuild<RebuiltSite>['change'] {
  if (before.theme !== now.theme) return 'pages';
  if (isDeepStrictEqual(before.assets.urls, now.assets.urls)) return 'nothing';
  const others = ({ assets }: Look) => [...assets.urls].filter(([name]) => !isStyle(name));
  const names = ({ assets }: Look) => [...assets.urls.keys()];
  const isSame = isDeepStrictEqual([others(before), names(before)], [others(now), names(now)]);
  return isSame ? 'styles' : 'pages';
}

function isStyle(name: string): boolean {
  return name.endsWith('.css');
}
