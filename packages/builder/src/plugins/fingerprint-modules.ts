import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { versionOf } from '../cache/fingerprint-package.ts';

/**
 * A text that changes with a configuration file, with every file that it imports, and with the versions of the packages
 * that these import.
 *
 * @param file absolute.
 */
export async function fingerprintModules(file: string): Promise<string> {
  const root = dirname(file);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const hash = createHash('sha256');
  const packages = new Set<string>();
  for (const [path, { imports }] of Object.entries(metafile.inputs).sort()) {
    hash.update(`${path}\n`).update(await readFile(resolve(root, path)));
    for (const { path: name, external } of imports) if (external === true) packages.add(nameOfPackage(name));
  }
  for (const name of [...packages].sort()) hash.update(await versionOf(root, name));
  return hash.digest('hex');
}

function nameOfPackage(path: string): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
