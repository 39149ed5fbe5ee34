import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from '../plugins/plugin.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import type { UserConfig } from './config-schema.ts';
import { fillSiteConfig } from './fill-site-config.ts';
import { findConfigFile, readConfigFile } from './read-config-file.ts';
import type { SiteConfig } from './site-config.ts';
import { validateConfig } from './validate-config.ts';

/** The configuration of a build: what the pages need to know, and where things are on this machine. */
export interface LoadedConfig extends SiteConfig {
  /** Absolute folder that relative paths of the configuration start from. */
  readonly root: string;
  /** Absolute path of the configuration file; null without one. */
  readonly configFile: string | null;
  /** Absolute folder of the notes. */
  readonly vaultFolder: string;
  /** Absolute folder of the site. */
  readonly outFolder: string;
  /** Paths and patterns in the vault that are not read. */
  readonly ignore: readonly string[];
  /** Absolute folder of the author's own templates; null: none. */
  readonly templatesFolder: string | null;
  readonly remarkPlugins: NonNullable<UserConfig['remarkPlugins']>;
  readonly rehypePlugins: NonNullable<UserConfig['rehypePlugins']>;
  readonly plugins: readonly Plugin[];
  readonly journal: boolean;
  /** Whether the journal shows messages of commits. */
  readonly journalMessages: boolean;
  readonly search: boolean;
  /** Whether social cards are drawn, where the site's address is known. */
  readonly socialCards: boolean;
  /** Whether text files are written in gzip and Brotli, too. */
  readonly compress: boolean;
}

/** What options of the command line put in the place of the file's fields; paths relative to `cwd`. */
export interface ConfigOverrides {
  readonly vault?: string | undefined;
  readonly out?: string | undefined;
  readonly base?: string | undefined;
  readonly site?: string | undefined;
  readonly compress?: boolean | undefined;
}

/** Where a configuration is looked for. */
export interface LoadConfigOptions {
  /** Absolute folder. */
  readonly cwd: string;
  /** The configuration file, relative to `cwd`; absent: the one in `cwd`, if there is one. */
  readonly file?: string | undefined;
  readonly overrides?: ConfigOverrides;
}

/**
 * Finds, reads and checks the configuration, and fills in the defaults.
 *
 * @throws ConfigError that names every wrong field with its path and what was expected
 */
export async function loadConfig({ cwd, file, overrides = {} }: LoadConfigOptions): Promise<LoadedConfig> {
  const configFile = await findConfigFile(cwd, file);
  const written = configFile === null ? {} : await readConfigFile(configFile);
  const checked = validateConfig(written);
  if (checked.problems !== null) throw new ConfigError(configFile, checked.problems);
  checkOverrides(overrides);
  const root = configFile === null ? cwd : dirname(configFile);
  return checkFolders({
    ...fillSiteConfig({
      ...checked.config,
      base: overrides.base ?? checked.config.base,
      site: overrides.site ?? checked.config.site,
    }),
    root,
    configFile,
    vaultFolder: resolveFolder(overrides.vault, cwd, checked.config.vault ?? 'content', root),
    outFolder: resolveFolder(overrides.out, cwd, checked.config.out ?? 'dist', root),
    ignore: checked.config.ignore ?? [],
    templatesFolder: checked.config.templates === undefined ? null : resolve(root, checked.config.templates),
    remarkPlugins: checked.config.remarkPlugins ?? [],
    rehypePlugins: checked.config.rehypePlugins ?? [],
    plugins: checked.config.plugins ?? [],
    journal: checked.config.journal !== false,
    journalMessages: checked.config.journal === 'messages',
    search: checked.config.search ?? true,
    socialCards: checked.config.socialCards ?? true,
    compress: overrides.compress ?? checked.config.compress ?? false,
  });
}

function checkOverrides(overrides: ConfigOverrides): void {
  const { problems } = validateConfig(overrides);
  if (problems === null) return;
  throw new ConfigError(
    null,
    problems.map((problem): ConfigProblem => ({ ...problem, field: `--${problem.field}` })),
  );
}

function resolveFolder(option: string | undefined, cwd: string, field: string, root: string): string {
  return option === undefined ? resolve(root, field) : resolve(cwd, option);
}

/** The site is written as a whole: it must never take the vault's place, nor be read as part of it. */
function checkFolders(config: LoadedConfig): LoadedConfig {
  const { vaultFolder, outFolder } = config;
  if (isInside(vaultFolder, outFolder)) {
    throw new ConfigError(config.configFile, [
      {
        field: 'out',
        message: `the site would take the place of the vault: ${outFolder} is or holds ${vaultFolder}`,
        hint: 'Name another folder: --out DIR.',
      },
    ]);
  }
  if (!isInside(outFolder, vaultFolder)) return config;
  const inVault = relative(vaultFolder, outFolder).split(sep).join('/');
  return { ...config, ignore: [...config.ignore, inVault.replace(/[\\()[\]{}!*+?@|]/g, '\\$&')] };
}

/** Whether a path is a folder or lies in it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
