import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fingerprintBundler } from '../cache/fingerprint-package.ts';
import { keepByStamps } from '../cache/kept-by-stamps.ts';
import { ConfigError } from '../config/config-error.ts';
import type { AddedPage, PublicSite } from '../plan/added.ts';
import type { Theme } from '../plan/theme.ts';
import { stemOf } from '../render/shadow-theme.ts';
import { readPageName } from './check-own-files.ts';
import { listOwnFiles } from './list-own-files.ts';
import { listThemeFiles } from './list-theme-files.ts';

/** Changes with the way in which components are bundled. */
const FORMAT = 2;

/** What a file of `templates/pages` that takes no theme's place may export. */
interface OwnPageModule {
  readonly default?: unknown;
  readonly pages?: unknown;
}

/** What the bundled components export. */
interface Components extends Pick<Theme, 'renderPage' | 'bodyWords' | 'describeCard'> {
  readonly ownPages: { readonly [name: string]: OwnPageModule };
}

/**
 * Gives a theme with an author's own files in the place of its own. Without such files it is the theme as it was, and
 * nothing is loaded.
 *
 * The files are code of the author, who trusts them as a program: they are run here, once for each version of them.
 *
 * @param folder absolute folder of the author's templates; null: none.
 * @param cacheFolder absolute; null: nothing is remembered.
 * @throws ConfigError where a file cannot be compiled or run.
 */
export async function adoptTemplates(
  theme: Theme,
  folder: string | null,
  cacheFolder: string | null,
): Promise<Theme> {
  if (folder === null) return theme;
  const paths = await listOwnFiles(folder);
  if (paths.length === 0) return theme;
  const own = { folder, paths };
  const known = new Set((await listThemeFiles(theme.folder)).map(stemOf));
  const pages = paths.filter((path) => readPageName(path) !== null && !known.has(stemOf(path)));
  const make = async () => {
    const { bundleComponents } = await import('./bundle-components.ts');
    return bundleComponents({ folder: theme.folder, own }, pages);
  };
  const version = await fingerprintBundler();
  const key = JSON.stringify([FORMAT, version, process.versions.node, theme.folder, folder, paths]);
  const { code, sources } =
    cacheFolder === null ? await make() : await keepByStamps(join(cacheFolder, 'templates.bin'), key, make);
  const { renderPage, bodyWords, describeCard, ownPages } = await runComponents(code, folder);
  const added = Object.entries(ownPages).filter(([, module]) => typeof module.default === 'function');
  // The module knows nothing of the author's components.
  const { module: _module, ...base } = theme;
  return {
    ...base,
    renderPage,
    bodyWords,
    describeCard,
    own: {
      ...own,
      fingerprint: createHash('sha256').update(code).digest('hex'),
      sources,
      templates: new Set(added.map(([name]) => name)),
      planPages: (site) => added.flatMap(([name, { pages }]) => planPages(name, pages, site)),
    },
  };
}

/** Runs the bundled components. All they need is in them, so they need not stand anywhere. */
async function runComponents(code: string, folder: string): Promise<Components> {
  try {
    return await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(null, [
      { field: 'templates', message: `the files in ${folder} cannot be run: ${reason}` },
    ]);
  }
}

function planPages(template: string, pages: unknown, site: PublicSite): readonly AddedPage[] {
  if (typeof pages !== 'function') return [];
  const planned: unknown = pages(site);
  if (!Array.isArray(planned)) throw new Error('`pages` must give a list of pages');
  return planned.map((page: AddedPage) => ({ template, ...page }));
}
