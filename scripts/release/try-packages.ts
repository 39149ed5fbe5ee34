import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type PackedPackage, packPackages } from './list-packages.ts';

/*
 * Packs all packages, installs the tarballs in an empty folder outside of the workspace, once with npm and once with pnpm,
 * begins a site there and builds it. Arguments: `npm` or `pnpm`, for one of them alone. What others made is taken from the
 * registry, or from the stores of npm and pnpm where it is there.
 */

const run = promisify(execFile);
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** Milliseconds that one installation and build may take. */
const TIMEOUT = 300_000;

const installers = { npm: installWithNpm, pnpm: installWithPnpm };
const asked = process.argv[2];
const folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-try-')));
try {
  const packed = await packPackages(root, folder);
  for (const [name, install] of Object.entries(installers)) {
    if (asked !== undefined && asked !== name) continue;
    const started = performance.now();
    const site = join(folder, name);
    await mkdir(site);
    await install(site, packed);
    await beginAndBuild(site);
    // pnpm puts nothing at the top that was not asked for: there an author installs what the types are of.
    if (name === 'npm') await checkTypes(site);
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stdout.write(
      `${name}: installed ${packed.length} tarballs, began a site and built it in ${seconds} s.\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** npm takes what stands at the top for what the others ask for. */
async function installWithNpm(site: string, packed: readonly PackedPackage[]): Promise<void> {
  const dependencies = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  await writeManifest(site, { dependencies });
  await call(site, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']);
}

/** pnpm is told that the tarballs stand for what the packages ask for of each other. */
async function installWithPnpm(site: string, packed: readonly PackedPackage[]): Promise<void> {
  const tarballs = packed.map(({ name, tarball }) => [name, `file:${tarball}`] as const);
  await writeManifest(site, { dependencies: Object.fromEntries(tarballs) });
  const lines = tarballs.map(([name, tarball]) => `  ${JSON.stringify(name)}: ${JSON.stringify(tarball)}`);
  await writeFile(
    join(site, 'pnpm-workspace.yaml'),
    `overrides:\n${lines.join('\n')}\nallowBuilds:\n  esbuild: false\n`,
  );
  await call(site, 'npx', [
    '--yes',
    'pnpm',
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-frozen-lockfile',
  ]);
}

function writeManifest(site: string, fields: object): Promise<void> {
  const text = JSON.stringify({ name: 'a-site', private: true, type: 'module', ...fields }, null, 2);
  return writeFile(join(site, 'package.json'), text);
}

/** As a newcomer does: `create-layerwise`, then a build, with a changed template and a plugin. */
async function beginAndBuild(site: string): Promise<void> {
  await call(site, join(site, 'node_modules/.bin/create-layerwise'), ['--yes']);
  await mkdir(join(site, 'templates/components'), { recursive: true });
  const footer = "export const SiteFooter = () => <p class='tried'>tried</p>;\n";
  await writeFile(join(site, 'templates/components/site-footer.tsx'), footer);
  await call(site, join(site, 'node_modules/.bin/layerwise'), ['build', '--strict', '--no-journal']);
  await access(join(site, 'dist/index.html'));
  await access(join(site, 'dist/feed.xml'));
}

/** The templates and plugins of the docs have the types that an author's editor would show. */
async function checkTypes(site: string): Promise<void> {
  for (const page of ['Templates', 'Plugins']) {
    const text = await readFile(join(root, `content/docs/${page}.md`), 'utf8');
    const blocks = text.matchAll(/^(`{3,})(?:tsx|ts) title="([^"]+)"[^\n]*\n([\s\S]*?)^\1\n/gmu);
    for (const [index, [, , path = '', source = '']] of [...blocks].entries()) {
      // Each example has a configuration of its own.
      const file = join(site, 'typed', path.includes('config') ? `${page}${index}.ts` : path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, source);
    }
  }
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2023',
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  };
  await writeFile(join(site, 'typed/tsconfig.json'), JSON.stringify({ compilerOptions }));
  await call(site, join(root, 'node_modules/.bin/tsc'), ['-p', 'typed']);
}

async function call(cwd: string, command: string, args: readonly string[]): Promise<void> {
  // Nothing of the workspace that this runs in.
  const { PATH, HOME } = process.env;
  const inherited = Object.entries(process.env).filter(([name]) =>
    /^(?:npm_config_(?:registry|cache|store_dir|cafile)|NODE_EXTRA_CA_CERTS|https?_proxy)$/i.test(name),
  );
  await run(command, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), PATH, HOME, CI: 'true' },
    timeout: TIMEOUT,
    maxBuffer: 16 * 1024 * 1024,
  });
}
