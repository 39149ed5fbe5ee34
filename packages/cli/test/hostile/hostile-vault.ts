import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeOnce } from '../../../../scripts/test/make-once.ts';
import { type Ended, runLayerwise } from '../run-cli.ts';

const run = promisify(execFile);

/**
 * The script that makes the hostile vault and checks its site: `shared/trust/hostile-vault.mjs` in the folder of the
 * repository or one above it, or where `LAYERWISE_HOSTILE_VAULT` says. Null where it is not there.
 */
export const hostileVaultScript: string | null = findScript();

function findScript(): string | null {
  const named = process.env['LAYERWISE_HOSTILE_VAULT'];
  if (named !== undefined && named !== '') return named;
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const script = join(folder, 'shared/trust/hostile-vault.mjs');
    if (existsSync(script)) return script;
    if (dirname(folder) === folder) return null;
  }
}

/** What a step of a scenario does. */
export type Step =
  | { readonly do: 'write'; readonly file: string; readonly data: string; readonly mtime?: number }
  | { readonly do: 'rename'; readonly from: string; readonly to: string }
  | { readonly do: 'remove'; readonly file: string }
  | { readonly do: 'config'; readonly set: { readonly title: string } }
  | { readonly do: 'git-commit'; readonly message: string }
  | { readonly do: 'write-slowly'; readonly file: string; readonly data: string }
  | {
      readonly do: 'build';
      readonly kill?: string;
      readonly parallel?: number;
      readonly disk?: string;
      readonly ulimitN?: number;
    };

export interface Scenario {
  readonly id: string;
  readonly steps: readonly Step[];
  /** Words that are nowhere in the site at the end. */
  readonly absent: readonly string[];
}

/** A request to a server, sent as it stands. */
export interface RawRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly times?: number;
  readonly slow?: boolean;
  readonly expect: {
    readonly status?: readonly number[];
    readonly statusNot?: readonly number[];
    readonly header?: { readonly [name: string]: string };
    readonly headerAbsent?: readonly string[];
    readonly noCanary?: boolean;
  };
}

export interface EditCase {
  readonly id: string;
  readonly file: string;
  readonly op: { readonly command: 'promote' | 'timebox' };
  readonly result?: 'refuse' | 'either';
}

export interface Manifest {
  readonly entries: readonly unknown[];
  readonly canaries: readonly { readonly value: string }[];
  readonly beacons: readonly unknown[];
  readonly edits: readonly EditCase[];
  readonly scenarios: readonly Scenario[];
  readonly server: readonly RawRequest[];
  readonly extraVaults: readonly { readonly dir: string }[];
}

/** A line of the check: the rule that was broken, and where. */
export interface Failure {
  readonly rule: string;
  readonly at?: string;
  readonly entry?: string;
  readonly file?: string;
  readonly want?: { readonly kind: string };
}

/**
 * Makes the vault, what is beside it, and the vaults that are built on their own, once in a run: nobody may change them.
 *
 * @returns the folder that holds them, and its manifest
 */
export async function shareHostileVault(): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const { folder } = await makeOnce('hostile vault', async (folder) => {
    await run(process.execPath, [scriptPath(), '--out', folder, '--force']);
  });
  return { folder, manifest: JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) };
}

/** How the hostile vault is built, but for where. */
export const hostileBuild = ['build', '--now', '2026-01-01', '--format', 'json', '--json'];

/**
 * Builds the vault once in a run, into `site`, and with it what is remembered: nobody may change them.
 *
 * @returns the folder that they are in, and how the build ended
 */
export async function shareHostileSite(): Promise<{ readonly folder: string; readonly built: Ended }> {
  const { folder: vaults } = await shareHostileVault();
  const { folder } = await makeOnce('hostile site', async (folder) => {
    const args = [...hostileBuild, '--vault', join(vaults, 'vault'), '--out', 'site'];
    const ended = await runLayerwise(folder, args);
    await writeFile(join(folder, 'ended.json'), JSON.stringify(ended));
  });
  return { folder, built: JSON.parse(await readFile(join(folder, 'ended.json'), 'utf8')) };
}

/**
 * Lets the script check a site of the vault.
 *
 * @param diagnostics - as `--format json` prints them
 * @returns what it finds wrong, and the last line, which counts
 */
export async function checkSite(folder: string, site: string, diagnostics: string) {
  const list = diagnostics
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ path, line, rule }) => ({ file: path, line, kind: rule }));
  const file = `${site}.diagnostics.json`;
  await writeFile(file, JSON.stringify(list));
  const { stdout } = await run(
    process.execPath,
    [scriptPath(), '--out', folder, '--check', site, '--diagnostics', file],
    { maxBuffer: 2 ** 26 },
  ).catch((error: { stdout: string }) => error);
  const lines = stdout.trim().split('\n');
  const counts: { readonly files: number; readonly pages: number; readonly beaconsSeen: number } = JSON.parse(
    lines.pop() ?? '{}',
  );
  const failures: readonly Failure[] = lines.map((line) => JSON.parse(line));
  return { failures, counts };
}

function scriptPath(): string {
  if (hostileVaultScript === null) throw new Error('The hostile vault is not here.');
  return hostileVaultScript;
}
