import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../package-folder.ts';
import { ConfigError } from './config-error.ts';

/** Names that are looked for, in this order. */
export const configFileNames = [
  'layerwise.config.ts',
  'layerwise.config.js',
  'layerwise.config.mjs',
  'layerwise.config.json',
];

/**
 * Finds the configuration file.
 *
 * @param cwd - absolute folder to look in
 * @param file - the file asked for, relative to `cwd`; absent: the first that exists of `configFileNames`
 * @returns its absolute path; null where none was asked for and none is there
 * @throws ConfigError where the file asked for is not there
 */
export async function findConfigFile(cwd: string, file?: string): Promise<string | null> {
  if (file !== undefined) {
    const path = resolve(cwd, file);
    if (await isFile(path)) return path;
    throw new ConfigError(null, [
      {
        field: '--config',
        message: `there is no file ${file}`,
        hint: `Name one of ${configFileNames.join(', ')}.`,
      },
    ]);
  }
  for (const name of configFileNames) {
    const path = join(cwd, name);
    if (await isFile(path)) return path;
  }
  return null;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/**
 * Reads the value that a configuration file exports, anew at each call.
 *
 * @param path - absolute path of a `.ts`, `.js`, `.mjs` or `.json` file
 * @throws ConfigError with the place, as far as it is known, where the file cannot be read or run
 */
export async function readConfigFile(path: string): Promise<unknown> {
  try {
    if (extname(path) === '.json') {
      const text = await readFile(path, 'utf8');
      return parseJson(text.replace(/^\uFEFF/, ''), path);
    }
    return await importModule(path);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw describeFailure(error, path);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = /at position (\d+)/.exec(message)?.[1];
    // Node.js 20 names no position where the text ends too early.
    const before = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n');
    throw new ConfigError(path, [
      {
        field: '',
        message: `this is not JSON: ${message.replace(/ in JSON at position.*$/s, '')}`,
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
      },
    ]);
  }
}

async function importModule(path: string): Promise<unknown> {
  // Loaded late: JSON and no file at all do without it.
  const { createJiti } = await import('jiti');
  // The function that a configuration imports is the running one: it need not be installed beside the file,
  // and the rest of Layerwise is not loaded a second time for it.
  const defineConfig = fileURLToPath(new URL('dist/config/define-config.js', packageFolder));
  const jiti = createJiti(path, {
    moduleCache: false,
    fsCache: false,
    interopDefault: false,
    alias: { layerwise: defineConfig, '@layerwise/builder': defineConfig },
  });
  const module: unknown = await jiti.import(path);
  const exported = typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : undefined;
  if (exported === undefined) {
    throw new ConfigError(path, [
      {
        field: '',
        message: 'there is no default export',
        hint: "Write: import { defineConfig } from 'layerwise'; export default defineConfig({ … });",
      },
    ]);
  }
  return typeof exported === 'function' ? await exported() : exported;
}

function describeFailure(error: unknown, path: string): ConfigError {
  const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  const at = text.indexOf(`${path}:`);
  const place = at === -1 ? null : /^(\d+):(\d+)/.exec(text.slice(at + path.length + 1));
  const firstLine = (error instanceof Error ? error.message : text).split('\n', 1)[0]?.trim() ?? '';
  return new ConfigError(path, [
    {
      field: '',
      message: firstLine === '' ? 'it cannot be run' : firstLine,
      ...(place === null ? {} : { line: Number(place[1]), column: Number(place[2]) }),
    },
  ]);
}
