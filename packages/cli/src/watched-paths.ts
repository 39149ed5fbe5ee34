import { join, relative, sep } from 'node:path';
import type { BuildOptions, LoadedConfig } from '@layerwise/builder';

/** The folders and files whose changes concern a site: vault, configuration, own templates, styles and scripts. */
export function findWatched({ config, theme }: BuildOptions): readonly string[] {
  const folders = theme.entries.map((entry) => join(theme.folder, entry.split('/', 1)[0] ?? ''));
  const own = [config.configFile, config.templatesFolder].filter((path) => path !== null);
  return [...new Set([config.vaultFolder, ...own, ...folders])];
}

/** Whether a path is never read: names in the vault that begin with a dot, installed packages, the site itself. */
export function isUnwatched(path: string, { vaultFolder, outFolder }: LoadedConfig): boolean {
  if (path === outFolder) return true;
  const way = relative(vaultFolder, path);
  if (way.startsWith('..')) return false;
  return way.split(sep).some((name) => name === 'node_modules' || (name.startsWith('.') && name !== '.'));
}
