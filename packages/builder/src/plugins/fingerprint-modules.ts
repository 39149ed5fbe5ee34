import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { versionOf } from '../cache/fingerprint-package.ts';

/**
 * A text that changes with a configuration file, with every file that it imports, and with the versions of the packages
 * that these import.
 *
 * @param file absolute.
 */
export async function fingerprintModules(file: string): Promise<string> {
  const root = dirname(file);
  const inputs = await findInputs(file);
  const hash = createHash('sha256');
  const packages = new Set<string>();
  for (const [path, { imports }] of Object.entries(inputs).sort()) {
    hash.update(`${path}\n`).update(await readFile(resolve(root, path)));
    for (const { path: name, external } of imports) if (external === true) packages.add(nameOfPackage(name));
  }
  for (const name of [...packages].sort()) hash.update(await versionOf(root, name));
  return hash.digest('hex');
}

/**
 * Lists a configuration file and every file that it imports, but not what is installed.
 *
 * @param file absolute.
 * @returns absolute paths; the file alone where it cannot be read.
 */
export async function listModules(file: string): Promise<readonly string[]> {
  const inputs = await findInputs(file).catch(() => ({}));
  return [...new Set([file, ...Object.keys(inputs).map((path) => resolve(dirname(file), path))])];
}

async function findInputs(file: string): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    absWorkingDir: dirname(file),
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return metafile.inputs;
}

function nameOfPackage(path: string): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
