import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { carryOut, runLayerwise } from '../../packages/cli/test/run-cli.ts';
import { readSite, type SiteBytes } from '../check-site/read-site.ts';
import { makeOnce } from './make-once.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The vault of the golden test: a few notes of every kind. Whatever is private in it says "canary". */
export const smallVault = join(repository, 'packages/cli/test/fixtures/small-vault');

/** The repository's own vault. */
export const contentVault = join(repository, 'content');

/** What builds the repository's vault with a page of every kind: the browser looks at that site, and other tests with it. */
export const contentSite = {
  vault: contentVault,
  now: '2026-11-30',
  journal: true,
  config: { stylePage: true },
} as const;

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
  /** Variables of the environment besides `PATH`; absent: built in this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Builds a site as its author would, by the command, and reads it: in this process, or in one of its own where variables
 * are given. No cache, and no configuration file but what is asked for. What is wrong in the vault does not matter.
 *
 * @throws Error where nothing was built
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'layerwise-site-'));
  const out = options.out ?? join(folder, 'site');
  try {
    const told = await runBuild(options, folder, out, options.env === undefined ? carryOut : runLayerwise);
    return { ...told, files: await readSite(out), base: options.base ?? '/' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Gives a site that several files of tests look at, and where it stands: it is built once in a run, in a process of its
 * own, and nobody may change it.
 *
 * @throws Error where nothing was built
 */
export async function shareSite(
  options: Omit<BuildSiteOptions, 'out' | 'env'>,
): Promise<BuiltSite & { readonly out: string }> {
  const key = JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { folder, value } = await makeOnce(`site ${key}`, (folder) =>
    runBuild(options, folder, join(folder, 'site'), runLayerwise),
  );
  const out = join(folder, 'site');
  const files = read.get(out) ?? readSite(out);
  read.set(out, files);
  return { ...toldSchema.parse(value), files: await files, base: options.base ?? '/', out };
}

const read = new Map<string, Promise<BuiltSite['files']>>();

const toldSchema = z.object({ diagnostics: z.string(), counts: z.record(z.string(), z.number()) });

type Told = z.infer<typeof toldSchema>;

type Command = typeof carryOut;

async function runBuild(
  options: BuildSiteOptions,
  folder: string,
  out: string,
  command: Command,
): Promise<Told> {
  const { vault, base = '/', site, now = '2026-03-20', journal = false, env = {} } = options;
  if (options.config !== undefined) {
    await writeFile(join(folder, 'layerwise.config.json'), JSON.stringify(options.config));
  }
  const asked = ['--vault', vault, '--out', out, '--base', base, '--now', now, '--json'];
  const fixed = ['--no-cache', '--format', 'json', ...(journal ? [] : ['--no-journal'])];
  const address = site === undefined ? [] : ['--site', site];
  const { stdout, stderr } = await command(folder, ['build', ...asked, ...fixed, ...address], env);
  // The command ends with 1 where a note is broken, and builds the others.
  if (stdout === '') throw new Error(stderr);
  return { diagnostics: stderr, counts: JSON.parse(stdout).counts };
}

/** The pages of a site: their texts by path. */
export function listPages({ files }: Pick<BuiltSite, 'files'>): ReadonlyMap<string, string> {
  const html = [...files].filter(([path]) => path.endsWith('.html'));
  return new Map(html.map(([path, bytes]): [string, string] => [path, bytes.toString('utf8')]));
}
