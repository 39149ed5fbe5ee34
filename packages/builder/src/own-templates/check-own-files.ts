import { join } from 'node:path';
import type { Diagnostic } from '@layerwise/parser';
import { NearNames } from '../link/near-names.ts';
import type { Theme } from '../plan/theme.ts';
import { stemOf } from '../render/shadow-theme.ts';
import { listThemeFiles } from './list-theme-files.ts';

/**
 * Finds own files that do nothing: none of the theme has their path, no other own file uses them, and they are no pages.
 * That is what an upgrade looks like which gave a file of the theme another name.
 *
 * @param assetSources absolute paths of all files that styles and scripts were made from.
 */
export async function checkOwnFiles(
  theme: Pick<Theme, 'folder' | 'own'>,
  assetSources: readonly string[],
): Promise<readonly Diagnostic[]> {
  if (theme.own === undefined) return [];
  const { folder, paths, sources, templates } = theme.own;
  const used = new Set([...sources, ...assetSources]);
  const known = await listThemeFiles(theme.folder);
  const stems = new Set(known.map(stemOf));
  const lost = paths.filter((path) => {
    if (stems.has(stemOf(path))) return false;
    const page = readPageName(path);
    // A page is one by what it exports; without that it can only have been meant for a page of the theme.
    return page === null ? !used.has(join(folder, path)) : !templates.has(page);
  });
  const near = new NearNames(stems);
  const byName = new Map(known.map((path) => [stemOf(path), path]));
  return lost.map((path) => {
    const names = near.find(stemOf(path)).map((name) => `\`${byName.get(name) ?? name}\``);
    return {
      path: '',
      line: 1,
      column: 1,
      severity: 'warning',
      rule: 'unknown-template',
      message: `The file ${path} of your templates takes the place of nothing: the theme has no file of that name, and no other file uses it.`,
      hint: names.length === 0 ? howToMend(path) : `Did you mean ${names.join(' or ')}? ${howToMend(path)}`,
    };
  });
}

/** The name of a file that stands where pages stand; null for others. */
export function readPageName(path: string): string | null {
  return /^pages\/([^/]+)\.(?:tsx|ts|jsx|js)$/u.exec(path)?.[1] ?? null;
}

function howToMend(path: string): string {
  return path.startsWith('pages/')
    ? 'A page of your own has a component as its default export.'
    : 'Rename it to what the theme calls it now, or import it from another of your files.';
}
