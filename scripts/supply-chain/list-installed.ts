import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.unknown().optional(),
  scripts: z.record(z.string(), z.unknown()).optional(),
});

/** A package as it is installed. */
export interface InstalledPackage {
  /** `name@version`. */
  readonly id: string;
  readonly name: string;
  /** An SPDX expression; null where the package names none. */
  readonly licence: string | null;
  readonly hasInstallScript: boolean;
}

/**
 * Lists what pnpm has installed.
 *
 * @param root the workspace
 * @returns sorted by id
 */
export async function listInstalled(root: string): Promise<readonly InstalledPackage[]> {
  const store = join(root, 'node_modules/.pnpm');
  const found: InstalledPackage[] = [];
  for (const entry of await readdir(store)) {
    const folder = join(store, entry, 'node_modules');
    if (!existsSync(folder)) continue;
    for (const name of await listPackages(folder)) {
      const path = join(folder, name);
      // Links lead to what other entries hold.
      if ((await lstat(path)).isSymbolicLink()) continue;
      found.push(await readPackage(path));
    }
  }
  return [...new Map(found.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function listPackages(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const lists = names.map(async (name) =>
    name.startsWith('@') ? (await readdir(join(folder, name))).map((inner) => `${name}/${inner}`) : [name],
  );
  return (await Promise.all(lists)).flat().filter((name) => existsSync(join(folder, name, 'package.json')));
}

async function readPackage(path: string): Promise<InstalledPackage> {
  const manifest: unknown = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const { name, version, license, scripts = {} } = manifestSchema.parse(manifest);
  return {
    id: `${name}@${version}`,
    name,
    licence: typeof license === 'string' ? license : null,
    hasInstallScript:
      ['preinstall', 'install', 'postinstall'].some((script) => Object.hasOwn(scripts, script)) ||
      existsSync(join(path, 'binding.gyp')),
  };
}
