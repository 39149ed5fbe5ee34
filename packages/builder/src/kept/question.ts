import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCacheFolder } from '../cache/cache-folder.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { findConfigFile } from '../config/read-config-file.ts';
import { packageFolder } from '../package-folder.ts';
import { hasParsePlugins } from '../plugins/parse-plugins.ts';
import { stampFiles } from './stamp-files.ts';

/** What is asked, as it was typed on the command line. */
export interface Asked {
  /** Everything that the answer depends on beside the configuration and the vault. */
  readonly words: readonly unknown[];
  /** Whether private notes are shown too: those answers are kept apart. */
  readonly drafts?: boolean;
  /** Absolute folders of the code that answers, beside the builder's and the parser's. */
  readonly code?: readonly string[];
}

/** Where the configuration is looked for. */
export interface ConfigPlace {
  /** Absolute folder. */
  readonly cwd: string;
  /** The configuration file, relative to `cwd`. */
  readonly file?: string | undefined;
}

/** Where an answer is kept, and under which key. */
export interface Question {
  readonly cacheFolder: string;
  /** Changes with the configuration, the options and the code. */
  readonly key: string;
}

/**
 * Finds the key of an answer from the text of the configuration, without loading it.
 *
 * @returns null where the configuration is a program, which may say something else each time
 * @throws ConfigError where the file asked for is not there
 */
export async function askByText({ cwd, file }: ConfigPlace, asked: Asked): Promise<Question | null> {
  const configFile = await findConfigFile(cwd, file);
  if (configFile !== null && extname(configFile) !== '.json') return null;
  const text = configFile === null ? '' : await readFile(configFile, 'utf8');
  return ask(configFile === null ? cwd : dirname(configFile), [cwd, configFile, text], asked);
}

/** Finds the key of an answer from a configuration that is loaded. */
export async function askByConfig(config: LoadedConfig, asked: Asked): Promise<Question> {
  // Of plugins the text of a configuration says nothing: they are code, and may stand in other files.
  const hasCode = config.plugins.length > 0 || hasParsePlugins(config);
  if (config.configFile === null || !hasCode) return ask(config.root, [config], asked);
  const { fingerprintModules } = await import('../plugins/fingerprint-modules.ts');
  return ask(config.root, [config, await fingerprintModules(config.configFile)], asked);
}

async function ask(
  root: string,
  config: readonly unknown[],
  { words, drafts = false, code = [] }: Asked,
): Promise<Question> {
  const key = createHash('sha256')
    .update(JSON.stringify([process.versions.node, stampCode(code), config, drafts, words]))
    .digest('hex');
  return { cacheFolder: await findCacheFolder(root, drafts), key };
}

/** The code that answers, by what the file system says of it. */
function stampCode(others: readonly string[]): readonly string[] {
  const ours = [
    fileURLToPath(new URL('dist/', packageFolder)),
    dirname(fileURLToPath(import.meta.resolve('@layerwise/parser/note'))),
  ];
  return [...ours.map((folder) => stampFiles(folder, '.js')), ...others.map((folder) => stampFiles(folder))];
}
