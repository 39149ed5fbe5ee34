import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, relative, resolve, sep } from 'node:path';
import { build, type OutputFile as EsbuildFile, type Plugin } from 'esbuild';
import type { OutputFile } from '../output-file.ts';
import type { Theme, ThemePart } from '../plan/theme.ts';
import { compactSizes } from './compact-sizes.ts';
import { PrebuiltPackages } from './prebuilt-packages.ts';
import { findEntry, shadowTheme } from './shadow-theme.ts';

/** The theme's own files, ready to be served. */
export interface BundledAssets {
  /** Absolute paths of all files that they were made from. */
  readonly sources: readonly string[];
  readonly files: readonly OutputFile[];
  /** Path under the base (`/assets/main-1a2b3c4d.css`) by the name the theme gave the file. */
  readonly urls: ReadonlyMap<string, string>;
}

/** Parts that a theme names after what a text may need (`styles/math.css`); they are left out where nothing needs them. */
const needs: ReadonlySet<string> = new Set<ThemePart>(['math', 'code', 'diagram', 'player', 'style']);

/**
 * Bundles and minifies the theme's styles and browser scripts and copies its other files. Each name carries a hash of
 * the content, so that browsers may keep it for ever.
 *
 * @param needed what the pages of the site need to be shown.
 * @throws the errors of esbuild, which name file and line.
 */
export async function bundleAssets(
  theme: ThemeFiles & Pick<Theme, 'entries'>,
  needed: ReadonlySet<ThemePart>,
): Promise<BundledAssets> {
  const wanted = theme.entries.filter((entry) => {
    const name = nameOf(entry).replace(/\.[a-z]+$/u, '');
    return !needs.has(name) || [...needed].some((need) => need === name);
  });
  const isSource = (entry: string): boolean => /\.(?:css|ts|tsx|js)$/u.test(entry);
  const bundled = await Promise.all([
    bundle(theme, wanted.filter(isSource)),
    ...wanted.filter((entry) => !isSource(entry)).map((entry) => copy(entry, findEntry(theme, entry))),
  ]);
  const assets = bundled.flatMap((part) => part.assets);
  return {
    sources: bundled.flatMap((part) => part.sources).sort(),
    files: assets.map(({ url, bytes }) => ({ path: url.slice(1), type: 'bytes', bytes })),
    urls: new Map(assets.flatMap(({ entry, url }) => (entry === null ? [] : [[entry, url]]))),
  };
}

interface Asset {
  /** Null for what an entry brings along. */
  readonly entry: string | null;
  readonly url: string;
  readonly bytes: Buffer;
}

interface Bundle {
  readonly assets: readonly Asset[];
  readonly sources: readonly string[];
}

type ThemeFiles = Pick<Theme, 'folder' | 'own' | 'prebuilt'>;

async function bundle(theme: ThemeFiles, entries: readonly string[]): Promise<Bundle> {
  if (entries.length === 0) return { assets: [], sources: [] };
  const { folder, own } = theme;
  const prebuilt = new PrebuiltPackages(theme);
  const entryByPath = new Map(entries.map((entry) => [findEntry(theme, entry), entry]));
  const result = await build({
    absWorkingDir: folder,
    entryPoints: [...entryByPath.keys()],
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    // The first browsers that know `light-dark()`, which the default theme is built on.
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    minify: true,
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    plugins: [prebuilt.plugin, ...(own === undefined ? [] : [shadowTheme({ folder, own })]), lightStyles],
  });
  const nameEntry = (path: string): string =>
    entryByPath.get(path) ?? relative(folder, path).split(sep).join('/');
  const entryOf = new Map(
    Object.entries(result.metafile.outputs).map(([path, { entryPoint }]) => [
      nameOf(path),
      entryPoint === undefined ? null : nameEntry(resolve(folder, entryPoint)),
    ]),
  );
  // A style sheet that is there to be replaced says nothing until it is.
  const filled = result.outputFiles.filter(({ text }) => text.trim() !== '');
  const assets = filled.map(({ path, contents }: EsbuildFile) => ({
    entry: entryOf.get(nameOf(path)) ?? null,
    url: `/assets/${nameOf(path)}`,
    bytes: Buffer.from(contents),
  }));
  const brought = await prebuilt.read();
  return {
    assets: [
      ...assets,
      ...brought.map(({ name, bytes }) => ({ entry: null, url: `/assets/${name}`, bytes })),
    ],
    sources: [
      ...Object.keys(result.metafile.inputs).map((path) => resolve(folder, path)),
      ...brought.map(({ path }) => path),
    ],
  };
}

/**
 * Style sheets of others, lighter: every browser that the pages are made for reads WOFF2, so older formats of the same
 * fonts are not shipped, and sizes of formulas are said in few words.
 */
const lightStyles: Plugin = {
  name: 'light-styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.min\.css$/ }, async ({ path }) => ({
      loader: 'css',
      contents: compactSizes(await readFile(path, 'utf8')).replace(
        /,\s*url\([^()]+\)\s*format\("(?:woff|truetype)"\)/gu,
        '',
      ),
    }));
  },
};

async function copy(entry: string, source: string): Promise<Bundle> {
  const bytes = await readFile(source);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const extension = extname(entry);
  const name = nameOf(entry).slice(0, -extension.length);
  return { assets: [{ entry, url: `/assets/${name}-${hash}${extension}`, bytes }], sources: [source] };
}

function nameOf(path: string): string {
  return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1);
}
