import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Absent, Contestant } from './contestant.ts';
import { listLayerwiseRuns } from './layerwise-runs.ts';
import { addAstro, addEleventy, addHugo, addPagefind } from './peers.ts';
import { median, type Run, timeCommand } from './time-command.ts';
import { writeVault } from './write-vault.ts';

/*
 * Builds generated vaults with Layerwise and with its peers, in turn, and prints medians.
 * node scripts/dist/bench/main.js [--notes 1000,5000] [--runs 3] [--peers eleventy,astro,hugo] [--search] [--json FILE]
 *
 * `--search`: with search, the peers followed by Pagefind over their output.
 */

interface Row {
  readonly notes: number;
  readonly name: string;
  readonly version: string;
  readonly what: string;
  readonly runs: readonly Run[];
}

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '1000,5000,10000' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string', default: 'eleventy,astro,hugo' },
    search: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const cli = join(root, 'packages/cli/bin/layerwise.js');
const withTime = await access('/usr/bin/time').then(
  () => true,
  () => false,
);
const machine = `Node.js ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`;
say(machine);
const rows: Row[] = [];
const absents: Absent[] = [];
for (const count of values.notes.split(',').map(Number)) rows.push(...(await compare(count)));
if (values.json !== undefined) {
  await writeFile(
    values.json,
    `${JSON.stringify({ date: new Date().toISOString(), machine, rows, absents }, null, 1)}\n`,
  );
}

async function compare(count: number): Promise<readonly Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'layerwise-bench-'));
  try {
    const vault = join(home, 'vault');
    const { bytes } = await writeVault(vault, count);
    say(`\n${count} notes of ${Math.round(bytes / count)} bytes`);
    const contestants = await gather(vault, home);
    const timed = new Map<Contestant, Run[]>(contestants.map((contestant) => [contestant, []]));
    // In turn, so that a machine that slows down slows down all of them.
    for (let run = 0; run < Number(values.runs); run += 1) {
      for (const [contestant, runs] of timed) {
        await contestant.prepare();
        runs.push(await time(contestant));
      }
    }
    return [...timed].map(([{ name, version, what }, runs]) => {
      const row = { notes: count, name, version, what, runs };
      say(describe(row));
      return row;
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function time({ command, args, cwd, next }: Contestant): Promise<Run> {
  const run = await timeCommand(command, args, cwd, withTime);
  if (next === undefined) return run;
  const { seconds, memory } = await timeCommand(next.command, next.args, cwd, withTime);
  return {
    seconds: run.seconds + seconds,
    memory: run.memory === null || memory === null ? null : Math.max(run.memory, memory),
  };
}

async function gather(vault: string, home: string): Promise<readonly Contestant[]> {
  const manifest = JSON.parse(await readFile(join(root, 'packages/cli/package.json'), 'utf8'));
  const adders = { eleventy: addEleventy, astro: addAstro, hugo: addHugo };
  const peers: Contestant[] = [];
  for (const [key, add] of Object.entries(adders)) {
    if (!values.peers.split(',').includes(key)) continue;
    const peer = await add(vault, join(home, key));
    if ('command' in peer) peers.push(peer);
    else leaveOut(peer);
  }
  const layerwise = await listLayerwiseRuns(
    cli,
    vault,
    join(home, 'layerwise'),
    String(manifest.version),
    values.search,
  );
  if (!values.search) return [...layerwise, ...peers];
  const searching: Contestant[] = [];
  for (const peer of await addPagefind(peers, join(home, 'pagefind'))) {
    if ('command' in peer) searching.push(peer);
    else leaveOut(peer);
  }
  return [...layerwise, ...searching];
}

function leaveOut(peer: Absent): void {
  say(`${peer.name} takes no part: ${peer.why}`);
  absents.push(peer);
}

function describe({ name, version, what, runs }: Row): string {
  const seconds = median(runs.map((run) => run.seconds));
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  const memory = memories.length === 0 ? '' : `, ${Math.round(median(memories) / 1e6)} MB`;
  return `${name} ${version}, ${what}: ${seconds.toFixed(2)} s${memory}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
