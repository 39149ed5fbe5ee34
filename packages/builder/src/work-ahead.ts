import { isDeepStrictEqual } from 'node:util';
import type { Note, PrivateNote } from '@layerwise/parser';
import { rememberAssets } from './cache/asset-cache.ts';
import { fingerprintBuilder, fingerprintPackage } from './cache/fingerprint-package.ts';
import { fingerprintNote } from './cache/outlook.ts';
import { hasPageSources } from './cache/page-sources.ts';
import type { LoadedConfig } from './config/load-config.ts';
import type { Theme, ThemePart } from './plan/theme.ts';
import type { BundledAssets } from './render/bundle-assets.ts';
import { RenderThread } from './workers/render-thread.ts';
import { mayShare } from './workers/shared-pages.ts';

/** Notes after which it is nearly always known what a site needs. */
const MANY = 500;

/**
 * What a build will ask for and can be made while the notes are parsed: that is done by another thread, and this one has
 * nothing to do.
 */
export class WorkAhead {
  readonly #cacheFolder: string | null;
  readonly #theme: Theme;
  readonly #needs: Set<ThemePart>;
  readonly #isFirst: boolean;
  readonly #workers: number | null;
  /** Fingerprint of the theme's code; empty where nothing is kept. */
  readonly themeCode: Promise<string>;
  #bundling: { readonly needs: ReadonlySet<ThemePart>; readonly assets: Promise<BundledAssets> } | null =
    null;
  #thread: RenderThread | null = null;

  /** `cacheFolder`: absolute; null: nothing is kept. `workers`: number of threads, as in `SharingOptions`. */
  constructor(
    cacheFolder: string | null,
    theme: Theme,
    { stylePage, outFolder }: Pick<LoadedConfig, 'stylePage' | 'outFolder'>,
    workers: number | null,
  ) {
    this.#cacheFolder = cacheFolder;
    this.#theme = theme;
    this.#needs = new Set(stylePage === true ? theme.styleParts : []);
    this.#workers = workers;
    this.#isFirst = cacheFolder === null || !hasPageSources(cacheFolder, outFolder);
    this.themeCode = cacheFolder === null ? Promise.resolve('') : fingerprintPackage(theme.folder);
    // Whoever asks for them is told what fails.
    this.themeCode.catch(() => undefined);
    if (cacheFolder !== null) fingerprintBuilder().catch(() => undefined);
  }

  /** Takes in a note that was parsed. */
  readonly onNote = (done: number, note: Note | PrivateNote, all: number): void => {
    if (!('private' in note)) {
      for (const need of note.needs) this.#needs.add(need);
      if (this.#isFirst && this.#cacheFolder !== null) fingerprintNote(note);
    }
    if (done === MANY) this.#begin(all);
  };

  /** `notes`: each has a page. */
  #begin(notes: number): void {
    this.bundleAssets(new Set(this.#needs)).catch(() => undefined);
    const { module } = this.#theme;
    if (this.#isFirst && module !== undefined && mayShare(this.#workers, notes))
      this.#thread = new RenderThread(module);
  }

  /** A thread that loaded the theme, where there is one; it is the caller's then. */
  readonly takeThread = (): RenderThread | null => {
    const thread = this.#thread;
    this.#thread = null;
    return thread;
  };

  /** Ends what nobody took. */
  async close(): Promise<void> {
    await this.takeThread()?.end();
  }

  /** The theme's files, made ahead where it was known what is needed. */
  bundleAssets(needs: ReadonlySet<ThemePart>): Promise<BundledAssets> {
    const ahead = this.#bundling;
    if (ahead !== null && isDeepStrictEqual(ahead.needs, needs)) return ahead.assets;
    const assets = rememberAssets(this.#cacheFolder, this.#theme, needs);
    this.#bundling = { needs, assets };
    return assets;
  }
}
