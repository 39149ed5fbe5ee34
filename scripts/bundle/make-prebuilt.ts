import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { isFresh, writeStamp } from './bundle-stamp.ts';
import { writeNotices } from './write-notices.ts';

const options: BuildOptions = {
  entryNames: '[name]-[hash]',
  // No part has the name of the package, so that what begins with that is its entry.
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * Bundles a package for browsers once and for all: with Mermaid that takes seconds, which each site would spend.
 *
 * @param folder absolute folder of the theme that has it among its dependencies.
 * @param name of the package.
 * @param out absolute folder of its files, with a list of them in `index.json`.
 */
export async function makePrebuilt(folder: string, name: string, out: string): Promise<void> {
  const way = JSON.stringify([name, options]);
  if (await isFresh(out, folder, way)) return;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  // Loaded late: mostly there is nothing to do.
  const { build } = await import('esbuild');
  const { metafile } = await build({
    ...options,
    absWorkingDir: folder,
    entryPoints: [{ in: name, out: name }],
    outdir: out,
    metafile: true,
  });
  const files = (await readdir(out)).sort();
  const entry = files.find((file) => file.startsWith(`${name}-`));
  const inputs = Object.keys(metafile.inputs);
  await writeFile(join(out, 'index.json'), JSON.stringify({ entry, files }));
  await writeFile(join(out, 'third-party-notices.txt'), await writeNotices(folder, inputs));
  await writeStamp(out, { way, files, folder, inputs });
}
