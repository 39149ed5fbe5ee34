import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Need } from '@layerwise/parser';
import { version } from 'esbuild';
import type { Theme } from '../plan/theme.ts';
import { mapPool } from '../read/map-pool.ts';
import { type BundledAssets, bundleAssets } from '../render/bundle-assets.ts';
import { writeWhole } from './write-whole.ts';

/** Changes with the way in which assets are bundled. */
const FORMAT = 2;

interface Kept {
  readonly key: string;
  /** Size and modification time of each source when the assets were made from it. */
  readonly stamps: readonly string[];
  readonly assets: BundledAssets;
}

/**
 * Bundles the theme's files, or remembers what came of it: as long as every file that they were made from has the size
 * and the time it had then, they are not made again.
 *
 * @param cacheFolder absolute; null: nothing is remembered.
 */
export async function rememberAssets(
  cacheFolder: string | null,
  theme: Pick<Theme, 'folder' | 'entries'>,
  needed: ReadonlySet<Need>,
): Promise<BundledAssets> {
  if (cacheFolder === null) return bundleAssets(theme, needed);
  const path = join(cacheFolder, 'assets.bin');
  const key = JSON.stringify([FORMAT, version, theme.folder, theme.entries, [...needed].sort()]);
  const kept = await readKept(path);
  if (kept?.key === key && isSame(kept.stamps, await stampAll(kept.assets.sources))) return kept.assets;
  const assets = await bundleAssets(theme, needed);
  const made: Kept = { key, stamps: await stampAll(assets.sources), assets };
  // A cache that cannot be written costs time, not the build.
  await writeWhole(path, serialize(made)).catch(() => undefined);
  return assets;
}

async function readKept(path: string): Promise<Kept | null> {
  try {
    const kept = deserialize(await readFile(path)) as Kept;
    // What `serialize` makes of a Buffer comes back as a plain Uint8Array.
    const files = kept.assets.files.map((file) =>
      file.type === 'bytes' ? { ...file, bytes: Buffer.from(file.bytes) } : file,
    );
    return { ...kept, assets: { ...kept.assets, files } };
  } catch {
    return null;
  }
}

function stampAll(sources: readonly string[]): Promise<readonly string[]> {
  return mapPool(sources, 64, async (source) => {
    const stats = await lstat(source).catch(() => null);
    return stats === null ? '' : `${stats.size} ${stats.mtimeMs}`;
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((stamp, index) => stamp !== '' && stamp === b[index]);
}
