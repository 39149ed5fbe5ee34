import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCacheFolder } from '../cache/cache-folder.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { findConfigFile } from '../config/read-config-file.ts';
import { hasParsePlugins } from '../plugins/parse-plugins.ts';
import { stampFiles } from './stamp-files.ts';

/** How the status is asked for on the command line. */
export interface StatusOptions {
  /** Absolute folder. */
  readonly cwd: string;
  /** The configuration file, relative to `cwd`. */
  readonly file?: string | undefined;
  /** The vault, relative to `cwd`. */
  readonly vault?: string | undefined;
}

/** Where a status is kept, and under which key. */
export interface StatusQuestion {
  readonly cacheFolder: string;
  /** Changes with the configuration, the options and the code. */
  readonly key: string;
}

/**
 * Finds the key of a status from the text of the configuration, without loading it.
 *
 * @returns null where the configuration is a program, which may say something else each time
 * @throws ConfigError where the file asked for is not there
 */
export async function askByText({ cwd, file, vault }: StatusOptions): Promise<StatusQuestion | null> {
  const configFile = await findConfigFile(cwd, file);
  if (configFile !== null && extname(configFile) !== '.json') return null;
  const text = configFile === null ? '' : await readFile(configFile, 'utf8');
  return ask(configFile === null ? cwd : dirname(configFile), [cwd, configFile, vault, text]);
}

/** Finds the key of a status from a configuration that is loaded. */
export async function askByConfig(config: LoadedConfig): Promise<StatusQuestion> {
  if (config.configFile === null || !hasParsePlugins(config)) return ask(config.root, [config]);
  const { fingerprintModules } = await import('../plugins/fingerprint-modules.ts');
  return ask(config.root, [config, await fingerprintModules(config.configFile)]);
}

async function ask(root: string, words: readonly unknown[]): Promise<StatusQuestion> {
  const key = createHash('sha256')
    .update(JSON.stringify([process.versions.node, stampCode(), words]))
    .digest('hex');
  return { cacheFolder: await findCacheFolder(root), key };
}

/** The code that finds a status: this package's and the parser's, by what the file system says of them. */
function stampCode(): readonly string[] {
  const folders = [
    fileURLToPath(new URL('..', import.meta.url)),
    dirname(fileURLToPath(import.meta.resolve('@layerwise/parser/note'))),
  ];
  return folders.map((folder) => stampFiles(folder, '.js').stamp);
}
