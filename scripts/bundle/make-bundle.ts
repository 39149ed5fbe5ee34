import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
import { isFresh, writeStamp } from './bundle-stamp.ts';
import { writeNotices } from './write-notices.ts';

/** A package and what is made of it. Paths are relative to it. */
export interface Bundle {
  /** Absolute. */
  readonly folder: string;
  readonly sources: string;
  readonly out: string;
  /** Sources that are asked for from outside, without extension: each becomes a file of the same name in `out`. */
  readonly entries: readonly string[];
  /** Those of them that browsers load, too. */
  readonly forBrowsers: readonly string[];
  /** Whether what other people wrote is taken in. */
  readonly packages: 'bundle' | 'external';
}

/** Packages that are never taken in: native, large and loaded late, or asked for by a path. */
const external = [
  '@layerwise/*',
  '@expo-google-fonts/*',
  '@shikijs/*',
  'chokidar',
  'esbuild',
  'harfbuzzjs',
  'jiti',
  'katex',
  // It brings no text of its licence.
  'saxes',
  'sharp',
  'shiki',
];

const options = {
  external,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[hash]',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
} satisfies BuildOptions;

const forNode: BuildOptions = {
  platform: 'node',
  // Packages in the older format of modules ask for those of Node.js in their way.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
};

/** Makes the JavaScript of a package, where its sources are not as they were. */
export async function makeBundle(bundle: Bundle): Promise<void> {
  const { folder, out, entries, forBrowsers } = bundle;
  const target = join(folder, out);
  const way = JSON.stringify([bundle, options, forNode]);
  if (await isFresh(target, folder, way)) return;
  const made = await Promise.all([
    makeFiles(
      bundle,
      entries.filter((entry) => !forBrowsers.includes(entry)),
      forNode,
    ),
    makeFiles(bundle, forBrowsers, { platform: 'neutral' }),
  ]);
  const files = made.flatMap(({ outputs }) => Object.keys(outputs)).map((path) => relative(out, path));
  await removeOthers(target, files);
  const inputs = made.flatMap(({ inputs }) => Object.keys(inputs));
  await writeFile(join(target, 'third-party-notices.txt'), await writeNotices(folder, inputs));
  await writeStamp(target, { way, files, folder, inputs: ['package.json', ...inputs] });
}

/** @returns what came of what, relative to the package. */
async function makeFiles(
  { folder, sources, out, packages }: Bundle,
  entries: readonly string[],
  where: BuildOptions,
): Promise<Metafile> {
  const entryPoints = entries.map((entry) => join(sources, `${entry}.ts`));
  // Loaded late: mostly there is nothing to do.
  const { build } = await import('esbuild');
  const { metafile } = await build({
    ...options,
    ...where,
    packages,
    absWorkingDir: folder,
    entryPoints,
    outbase: sources,
    outdir: out,
    metafile: true,
  });
  return metafile;
}

/** Removes JavaScript of an earlier time: the fingerprint of a package is made of all that is there. */
async function removeOthers(folder: string, files: readonly string[]): Promise<void> {
  const kept = new Set(files.map((path) => path.split('/').join(sep)));
  const found = await readdir(folder, { recursive: true });
  const others = found.filter((path) => /\.js(?:\.map)?$/u.test(path) && !kept.has(path));
  await Promise.all(others.map((path) => rm(join(folder, path))));
}
