import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folder that keeps what one build learns for the next: beside installed packages where there are any, else in
 * `.layerwise` beside the configuration. It can be deleted at any time.
 *
 * What is learnt while drafts are shown has private notes in it and stays apart, so that the other can be shared.
 *
 * @param root absolute folder of the configuration.
 */
export async function findCacheFolder(root: string, drafts = false): Promise<string> {
  const name = drafts ? 'layerwise-drafts' : 'layerwise';
  const packages = join(root, 'node_modules');
  const hasPackages = await lstat(packages).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return hasPackages ? join(packages, '.cache', name) : join(root, `.${name}`);
}

/** Lets git pass over the cache, wherever it is. A cache that cannot be written costs time, not the build. */
export async function hideCacheFolder(cacheFolder: string): Promise<void> {
  try {
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(join(cacheFolder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch {
    // There already, or nothing can be written here.
  }
}
