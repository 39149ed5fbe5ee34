import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSite, type SiteBytes } from '../check-site/read-site.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(repository, 'packages/cli/bin/layerwise.js');

/** The vault of the golden test: a few notes of every kind. Whatever is private in it says "canary". */
export const smallVault = join(repository, 'packages/cli/test/fixtures/small-vault');

/** The repository's own vault. */
export const contentVault = join(repository, 'content');

/** A site and what was said of it. */
export interface BuiltSite extends SiteBytes {
  /** What was said of the vault, a JSON object a line. */
  readonly diagnostics: string;
  readonly counts: { readonly [count: string]: number };
}

export interface BuildSiteOptions {
  /** Absolute folder. */
  readonly vault: string;
  readonly base?: string;
  readonly site?: string;
  /** The day that counts as today; absent: 20 March 2026. */
  readonly now?: string;
  /** Whether git is asked for the journal. */
  readonly journal?: boolean;
  /** Absolute folder to build into; absent: one that is removed afterwards. */
  readonly out?: string;
  /** What the configuration file says; absent: there is none. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Variables of the environment besides `PATH`. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Builds a site as its author would, by the command, and reads it. No cache, and no configuration
 * file but what is asked for. What is wrong in the vault does not matter.
 *
 * @throws Error where nothing was built
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const { vault, base = '/', site, now = '2026-03-20', journal = false, env = {} } = options;
  const folder = await mkdtemp(join(tmpdir(), 'layerwise-site-'));
  if (options.config !== undefined) {
    await writeFile(join(folder, 'layerwise.config.json'), JSON.stringify(options.config));
  }
  const out = options.out ?? join(folder, 'site');
  try {
    const asked = ['--vault', vault, '--out', out, '--base', base, '--now', now, '--json'];
    const fixed = ['--no-cache', '--format', 'json', ...(journal ? [] : ['--no-journal'])];
    const address = site === undefined ? [] : ['--site', site];
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [bin, 'build', ...asked, ...fixed, ...address],
      { cwd: folder, env: { PATH: process.env['PATH'], ...env }, maxBuffer: 2 ** 26 },
    ).catch(acceptDiagnostics);
    return { files: await readSite(out), base, diagnostics: stderr, counts: JSON.parse(stdout).counts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const shared = new Map<string, Promise<BuiltSite>>();

/**
 * Gives a site that several files of tests look at. Those that run in one process, as most do, build it once.
 *
 * @throws Error where nothing was built
 */
export function shareSite(options: Omit<BuildSiteOptions, 'out'>): Promise<BuiltSite> {
  const key = JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
  const site = shared.get(key) ?? buildSite(options);
  shared.set(key, site);
  return site;
}

/** The command ends with 1 where a note is broken, and builds the others. */
function acceptDiagnostics(error: unknown): { readonly stdout: string; readonly stderr: string } {
  if (!(error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error)) throw error;
  const { stdout } = error;
  const stderr = 'stderr' in error ? error.stderr : '';
  if (typeof stdout !== 'string' || typeof stderr !== 'string' || stdout === '') throw error;
  return { stdout, stderr };
}

/** The pages of a site: their texts by path. */
export function listPages({ files }: Pick<BuiltSite, 'files'>): ReadonlyMap<string, string> {
  const html = [...files].filter(([path]) => path.endsWith('.html'));
  return new Map(html.map(([path, bytes]): [string, string] => [path, bytes.toString('utf8')]));
}
