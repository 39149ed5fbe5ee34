import { isDeepStrictEqual } from 'node:util';
import type { Note, PrivateNote } from '@layerwise/parser';
import { rememberAssets } from './cache/asset-cache.ts';
import { fingerprintBuilder, fingerprintPackage } from './cache/fingerprint-package.ts';
import { fingerprintNote } from './cache/outlook.ts';
import { hasPageSources } from './cache/page-sources.ts';
import type { LoadedConfig } from './config/load-config.ts';
import type { Theme, ThemePart } from './plan/theme.ts';
import type { BundledAssets } from './render/bundle-assets.ts';

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
  readonly #hasNoOutlooks: boolean;
  /** Fingerprint of the theme's code; empty where nothing is kept. */
  readonly themeCode: Promise<string>;
  #bundling: { readonly needs: ReadonlySet<ThemePart>; readonly assets: Promise<BundledAssets> } | null =
    null;

  /** `cacheFolder`: absolute; null: nothing is kept. */
  constructor(
    cacheFolder: string | null,
    theme: Theme,
    { stylePage, outFolder }: Pick<LoadedConfig, 'stylePage' | 'outFolder'>,
  ) {
    this.#cacheFolder = cacheFolder;
    this.#theme = theme;
    this.#needs = new Set(stylePage === true ? theme.styleParts : []);
    this.#hasNoOutlooks = cacheFolder !== null && !hasPageSources(cacheFolder, outFolder);
    this.themeCode = cacheFolder === null ? Promise.resolve('') : fingerprintPackage(theme.folder);
    // Whoever asks for them is told what fails.
    this.themeCode.catch(() => undefined);
    if (cacheFolder !== null) fingerprintBuilder().catch(() => undefined);
  }

  /** Takes in a note that was parsed. */
  readonly onNote = (done: number, note: Note | PrivateNote): void => {
    if ('private' in note) return;
    for (const need of note.needs) this.#needs.add(need);
    if (this.#hasNoOutlooks) fingerprintNote(note);
    if (done === MANY) void this.bundleAssets(new Set(this.#needs)).catch(() => undefined);
  };

  /** The theme's files, made ahead where it was known what is needed. */
  bundleAssets(needs: ReadonlySet<ThemePart>): Promise<BundledAssets> {
    const ahead = this.#bundling;
    if (ahead !== null && isDeepStrictEqual(ahead.needs, needs)) return ahead.assets;
    const assets = rememberAssets(this.#cacheFolder, this.#theme, needs);
    this.#bundling = { needs, assets };
    return assets;
  }
}
