import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../package-folder.ts';
import { mapPool } from '../read/map-pool.ts';

/** Files open at once: a package has more than some systems allow. */
const POOL = 64;

/** The fingerprint of the parser, on which every parsed note depends. */
export function fingerprintParser(): Promise<string> {
  return fingerprintOnce(dirname(dirname(fileURLToPath(import.meta.resolve('@layerwise/parser')))));
}

/** The fingerprint of this package. */
export function fingerprintBuilder(): Promise<string> {
  return fingerprintOnce(fileURLToPath(packageFolder));
}

const known = new Map<string, Promise<string>>();

/** Of code that is loaded already: what stands on the disk since is not what runs here. */
function fingerprintOnce(root: string): Promise<string> {
  const fingerprint = known.get(root) ?? fingerprintPackage(root);
  known.set(root, fingerprint);
  fingerprint.catch(() => known.delete(root));
  return fingerprint;
}

/** The version of what bundles scripts, styles and templates. */
export function fingerprintBundler(): Promise<string> {
  return versionOf(fileURLToPath(packageFolder), 'esbuild');
}

/**
 * A text that changes whenever a package might give another result for the same arguments: its code, the versions of the
 * packages it uses, and Node.js' own (its regular expressions know Unicode of one version).
 *
 * @param root absolute folder of the package, whose compiled code is in `dist`.
 */
export async function fingerprintPackage(root: string): Promise<string> {
  const folder = join(root, 'dist');
  const hash = createHash('sha256')
    .update(process.versions.node)
    .update(process.versions['unicode'] ?? '');
  const names = (await readdir(folder, { recursive: true }))
    // What is bundled for browsers already does nothing here; a site carries it under names that say what it is.
    .filter((name) => name.endsWith('.js') && !/^prebuilt[\\/]/u.test(name))
    .sort();
  const sources = await mapPool(names, POOL, (name) => readFile(join(folder, name)));
  for (const [index, source] of sources.entries()) hash.update(names[index] ?? '').update(source);
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const version of await Promise.all(dependenciesOf(manifest).map((name) => versionOf(root, name))))
    hash.update(version);
  return hash.digest('hex');
}

function dependenciesOf(manifest: unknown): readonly string[] {
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return [];
  return Object.keys(manifest.dependencies ?? {}).sort();
}

/** The version of a package as installed: beside the parser, or in one of the folders above it. */
export async function versionOf(root: string, name: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => null);
    if (text !== null) return `${name}@${/"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? ''}\n`;
    if (dirname(folder) === folder) return `${name}\n`;
  }
}
