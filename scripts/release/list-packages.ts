import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Folders of the packages that are published, from the one that needs none of the others. */
export const packageFolders = [
  'packages/parser',
  'packages/builder',
  'templates',
  'packages/cli',
  'packages/create',
] as const;

/** A package as it would be published. */
export interface PackedPackage {
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Absolute path of its tarball. */
  readonly tarball: string;
}

/**
 * Packs all packages as they would be published.
 *
 * @param root the workspace
 * @param target absolute folder of the tarballs
 */
export function packPackages(root: string, target: string): Promise<readonly PackedPackage[]> {
  return Promise.all(
    packageFolders.map(async (path) => {
      const folder = join(root, path);
      const { name, version }: { name: string; version: string } = JSON.parse(
        await readFile(join(folder, 'package.json'), 'utf8'),
      );
      await run('npx', ['--yes', 'pnpm', 'pack', '--pack-destination', target], { cwd: folder });
      return {
        name,
        folder,
        tarball: join(target, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`),
      };
    }),
  );
}
