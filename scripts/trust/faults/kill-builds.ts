import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What is to be killed. */
export interface KillOptions {
  /** Absolute path of `layerwise.js`. */
  readonly bin: string;
  /** Absolute path of a vault; a copy of it is built. */
  readonly vault: string;
  readonly kills: number;
  /** The same number gives the same moments, as shares of a build's time. */
  readonly seed: number;
  readonly onKill?: (done: number) => void;
}

/** What became of the builds. */
export interface KillResult {
  /** Builds that had ended before they could be killed; they do not count. */
  readonly tooLate: number;
  /** What the folder of the site held when the build was dead. */
  readonly found: { readonly last: number; readonly next: number; readonly steppedAside: number };
  /** What must not be: a site that is neither, a next build that differs from a clean one, things left behind. */
  readonly faults: readonly string[];
  /** Milliseconds that the last build took that nobody killed. */
  readonly duration: number;
}

/** A site as one text by path. */
type Tree = ReadonlyMap<string, string>;

/**
 * Kills builds at random moments. Before each the vault changes, so that there is something to write; after each the next
 * build must give what a clean one gives.
 */
export async function killBuilds({ bin, vault, kills, seed, onKill }: KillOptions): Promise<KillResult> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-kill-')));
  const random = createRandom(seed);
  const found = { last: 0, next: 0, steppedAside: 0 };
  const faults: string[] = [];
  let tooLate = 0;
  try {
    await cp(vault, join(folder, 'content'), { recursive: true });
    const clean: Tree[] = [];
    for (const state of [0, 1]) {
      await setState(folder, state);
      await build(bin, folder, 'clean', ['--no-cache']);
      clean.push(await readTree(join(folder, 'clean')));
    }
    await mkdir(join(folder, 'out'));
    await build(bin, folder, 'out/site');
    await setState(folder, 0);
    let duration = await build(bin, folder, 'out/site');
    for (let kill = 0, state = 1; kill < kills; state = 1 - state) {
      await setState(folder, state);
      const [last, next] = [clean[1 - state], clean[state]];
      // One in two at the end, where the site is written.
      const share = kill % 2 === 0 ? random() : 0.6 + random() * 0.4;
      const isOver = await buildUntil(bin, folder, share * duration);
      const look = await lookAt(folder, last, next);
      if (look === 'broken') faults.push(`kill ${kill}: the site is neither the last one nor the next`);
      else if (!isOver) found[look] += 1;
      duration = await build(bin, folder, 'out/site');
      const after = await readTree(join(folder, 'out/site'));
      if (!isSame(after, next)) faults.push(`kill ${kill}: the next build is not as a clean one`);
      const left = (await readdir(join(folder, 'out'))).filter((name) => name !== 'site');
      if (left.length > 0) faults.push(`kill ${kill}: left behind: ${left.join(', ')}`);
      if (isOver) tooLate += 1;
      else {
        kill += 1;
        onKill?.(kill);
      }
    }
    return { tooLate, found, faults, duration: Math.round(duration) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Changes a note, and whether there is another one: pages come, go and change. */
async function setState(folder: string, state: number): Promise<void> {
  await writeFile(
    join(folder, 'content/State.md'),
    `# State ${state}\n\n[[index]] ${'text '.repeat(state * 50)}\n`,
  );
  const other = join(folder, 'content/extra/Other.md');
  await mkdir(join(folder, 'content/extra'), { recursive: true });
  if (state === 1) await writeFile(other, '# Other\n\n[[State]]\n');
  else await rm(other, { force: true });
}

function start(bin: string, folder: string, out: string, more: readonly string[]) {
  const args = [bin, 'build', '--out', out, '--now', '2026-01-01', '--no-journal', ...more];
  return spawn(process.execPath, args, { cwd: folder, stdio: 'ignore', env: { PATH: process.env['PATH'] } });
}

/** Builds to the end; gives the milliseconds that it took. */
async function build(
  bin: string,
  folder: string,
  out: string,
  more: readonly string[] = [],
): Promise<number> {
  const started = performance.now();
  const child = start(bin, folder, out, more);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  // 1: something in the vault is wrong, and the site is built.
  if (code !== 0 && code !== 1) throw new Error(`A build ended with ${code}.`);
  return performance.now() - started;
}

/** Kills a build after so many milliseconds; true where it had ended by then. */
async function buildUntil(bin: string, folder: string, milliseconds: number): Promise<boolean> {
  const child = start(bin, folder, 'out/site', []);
  const ended = new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code !== null)));
  await Promise.race([ended, wait(milliseconds)]);
  child.kill('SIGKILL');
  return ended;
}

async function lookAt(
  folder: string,
  last: Tree | undefined,
  next: Tree | undefined,
): Promise<'last' | 'next' | 'steppedAside' | 'broken'> {
  const site = await readTree(join(folder, 'out/site')).catch(() => null);
  if (site !== null) return isSame(site, last) ? 'last' : isSame(site, next) ? 'next' : 'broken';
  // Between two renames the last site stands beside its place; the next command puts it back.
  const names = await readdir(join(folder, 'out'));
  const aside = names.find((name) => name.includes('layerwise-previous'));
  if (aside === undefined) return 'broken';
  return isSame(await readTree(join(folder, 'out', aside)), last) ? 'steppedAside' : 'broken';
}

async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths
    .sort()
    .map(async (path) => [relative(folder, path), await readFile(path, 'latin1')] as const);
  return new Map(await Promise.all(texts));
}

function isSame(one: Tree, other: Tree | undefined): boolean {
  return (
    other !== undefined &&
    one.size === other.size &&
    [...one].every(([path, text]) => other.get(path) === text)
  );
}

/** Numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
