import { join } from 'node:path';
import type { Theme, ThemePart } from '../plan/theme.ts';
import type { BundledAssets } from '../render/bundle-assets.ts';
import { fingerprintBundler } from './fingerprint-package.ts';
import { keepByStamps } from './kept-by-stamps.ts';

/** Changes with the way in which assets are bundled. */
const FORMAT = 5;

/**
 * Bundles the theme's files, or remembers what came of it: as long as every file that they were made from has the size
 * and the time it had then, they are not made again.
 *
 * @param cacheFolder absolute; null: nothing is remembered.
 */
export async function rememberAssets(
  cacheFolder: string | null,
  theme: Pick<Theme, 'folder' | 'entries' | 'own' | 'prebuilt'>,
  needed: ReadonlySet<ThemePart>,
): Promise<BundledAssets> {
  // Loaded late: most builds find their files in the cache.
  const make = async (): Promise<BundledAssets> => {
    const { bundleAssets } = await import('../render/bundle-assets.ts');
    return bundleAssets(theme, needed);
  };
  if (cacheFolder === null) return make();
  const { folder, entries, own, prebuilt } = theme;
  const version = await fingerprintBundler();
  const key = JSON.stringify([
    ...[FORMAT, version, folder, entries, prebuilt],
    ...[own?.folder, own?.paths, [...needed].sort()],
  ]);
  return keepByStamps(join(cacheFolder, 'assets.bin'), key, make, restoreBuffers);
}

/** What `serialize` makes of a Buffer comes back as a plain Uint8Array. */
function restoreBuffers(assets: BundledAssets): BundledAssets {
  const files = assets.files.map((file) =>
    file.type === 'bytes' ? { ...file, bytes: Buffer.from(file.bytes) } : file,
  );
  return { ...assets, files };
}
