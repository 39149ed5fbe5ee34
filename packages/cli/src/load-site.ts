import { stat } from 'node:fs/promises';
import type { BuildOptions, LoadedConfig } from '@layerwise/builder';
import { findToday } from './options/find-today.ts';
import type { SiteOptions } from './options/site-options.ts';
import { showPath } from './report/show-path.ts';
import { isSet, type Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';

/**
 * Turns the options of a command into those of a build.
 *
 * @param write - false: the site stays in memory
 * @throws UsageError, ConfigError where something has to be mended first
 */
export async function loadSite(
  options: SiteOptions,
  surroundings: Surroundings,
  write: boolean,
): Promise<BuildOptions> {
  const config = await loadSiteConfig(options, surroundings);
  const { theme } = await import('@layerwise/templates');
  return {
    config,
    theme,
    now: findToday(options.now, config.timeZone, surroundings.env),
    drafts: options.drafts === true,
    cache: options.cache,
    workers: options.workers ?? null,
    journal: options.journal && config.journal,
    search: options.search && config.search,
    write,
  };
}

/**
 * Reads the configuration for a command that makes a site.
 *
 * @throws UsageError, ConfigError where something has to be mended first
 */
export async function loadSiteConfig(
  options: SiteOptions,
  { cwd, env }: Surroundings,
): Promise<LoadedConfig> {
  refuseDrafts(options, env);
  const { loadConfig } = await import('@layerwise/builder/config');
  const { vault, out, base, site, compress } = options;
  const config = await loadConfig({
    cwd,
    file: options.config,
    overrides: { vault, out, base, site, compress },
  });
  await checkVault(config, cwd);
  return config;
}

/** @throws UsageError where private notes would be published */
export function refuseDrafts({ drafts, force }: SiteOptions, env: Surroundings['env']): void {
  if (drafts !== true || force === true || !isSet(env['CI'])) return;
  throw new UsageError(
    '--drafts would publish private notes: CI is set',
    'Leave --drafts out, or add --force where nobody else sees the site.',
  );
}

/** Refuses to go on without a vault. */
export async function checkVault({ vaultFolder, configFile }: LoadedConfig, cwd: string): Promise<void> {
  const status = await stat(vaultFolder).catch(() => null);
  if (status?.isDirectory() === true) return;
  const name = showPath(vaultFolder, cwd);
  throw new UsageError(
    status === null ? `there is no vault at ${name}` : `the vault ${name} is not a folder`,
    configFile === null
      ? 'Go to the folder that holds it, make it, or name another: --vault DIR.'
      : `Make it, name another with --vault DIR, or set vault in ${showPath(configFile, cwd)}.`,
  );
}
