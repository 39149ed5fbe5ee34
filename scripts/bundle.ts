import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

/*
 * Makes the JavaScript of the packages: few files instead of hundreds, for Node.js takes longer to find, read and link
 * modules than most commands take for what they do. A package whose sources are as they were is left alone. What other
 * people wrote stays in packages of its own, and types are the compiler's work.
 */

/** A package, absolute, and what is made of it; paths are relative to the package. */
interface Bundle {
  readonly folder: string;
  readonly sources: string;
  readonly out: string;
  /** Sources that are asked for from outside, without extension: each becomes a file of the same name in `out`. */
  readonly entries: readonly string[];
}

/** What a bundle was made of, and its files, relative to `out`. */
interface Stamp {
  readonly entries: readonly string[];
  readonly inputs: readonly FileState[];
  readonly files: readonly string[];
}

/** A file, relative to the package, with its size in bytes and the time of its last change, milliseconds. */
type FileState = readonly [path: string, size: number, modified: number];

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bundles = [
  await readBundle('packages/parser', []),
  await readBundle('packages/builder', [
    'config/define-config',
    'workers/parse-worker',
    'workers/render-worker',
  ]),
  await readBundle('packages/cli', ['editor/write-editor-files']),
  // Its other files stay what the compiler makes of them: an author may put own ones in their places.
  { folder: join(root, 'templates'), sources: '.', out: 'dist/bundle', entries: ['index', 'text'] },
];
await Promise.all(bundles.map(makeBundle));

/** A package whose `exports` say what is asked for; `others`: what is not asked for by an import. */
async function readBundle(path: string, others: readonly string[]): Promise<Bundle> {
  const folder = join(root, path);
  const { exports: exported }: { readonly exports: Readonly<Record<string, unknown>> } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const entries = Object.values(exported).flatMap(
    (targets) => /"\.\/dist\/([^"]+)\.js"/u.exec(JSON.stringify(targets))?.[1] ?? [],
  );
  return { folder, sources: 'src', out: 'dist', entries: [...entries, ...others] };
}

async function makeBundle({ folder, sources, out, entries }: Bundle): Promise<void> {
  const stampFile = join(folder, out, '.bundle.json');
  const before = await readStamp(stampFile);
  if (before !== null && isDeepStrictEqual(before.entries, entries) && (await isFresh(before, folder, out))) return;
  await rm(stampFile, { force: true });
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries.map((entry) => join(sources, `${entry}.ts`)),
    outbase: sources,
    outdir: out,
    chunkNames: 'chunks/[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    metafile: true,
    logLevel: 'warning',
  });
  const files = Object.keys(metafile.outputs).map((path) => relative(out, path));
  await removeOthers(join(folder, out), files);
  const inputs = await describeFiles(folder, ['package.json', ...Object.keys(metafile.inputs)]);
  await writeFile(stampFile, JSON.stringify({ entries, inputs, files } satisfies Stamp));
}

async function readStamp(file: string): Promise<Stamp | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

async function isFresh({ inputs, files }: Stamp, folder: string, out: string): Promise<boolean> {
  try {
    await describeFiles(join(folder, out), files);
    return isDeepStrictEqual(
      await describeFiles(
        folder,
        inputs.map(([path]) => path),
      ),
      inputs,
    );
  } catch {
    // One is gone.
    return false;
  }
}

function describeFiles(folder: string, paths: readonly string[]): Promise<readonly FileState[]> {
  return Promise.all(
    paths.map(async (path): Promise<FileState> => {
      const { size, mtimeMs } = await stat(join(folder, path));
      return [path, size, mtimeMs];
    }),
  );
}

/** Removes JavaScript of an earlier time: a fingerprint of the code is made of all that is there. */
async function removeOthers(folder: string, files: readonly string[]): Promise<void> {
  const kept = new Set(files.map((path) => path.split('/').join(sep)));
  const found = await readdir(folder, { recursive: true });
  const others = found.filter((path) => /\.js(?:\.map)?$/u.test(path) && !kept.has(path));
  await Promise.all(others.map((path) => rm(join(folder, path))));
}
