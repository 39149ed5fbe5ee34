import { execFile, execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readHistory } from '@layerwise/builder';
import { makeHistory, runGit } from './make-history.ts';

/*
 * Measures how long the journal takes to read git: first, then with one new commit, then with nothing new; each in a process
 * of its own. Beside it, the way of generators that ask git for each file's last commit (VitePress).
 *
 *   node scripts/dist/bench/journal.js [RUNS]                5,000 commits over 2,000 notes, made on the spot
 *   node scripts/dist/bench/journal.js RUNS CLONE FOLDER     FOLDER of a repository of yours; it gets commits: give a clone
 */

const COMMITS = 5000;
const NOTES = 2000;

interface Reading {
  readonly milliseconds: number;
  /** Peak, bytes. */
  readonly memory: number;
  readonly events: number;
}

const [runs = '5', clone, vault = ''] = process.argv.slice(2);
if (runs === 'read') await readOnce(clone ?? '', vault);
else await measure(Number(runs));

/** The part of a process of its own: reads once, prints what it took. */
async function readOnce(vaultFolder: string, cacheFolder: string): Promise<void> {
  const start = performance.now();
  const { history, diagnostics } = await readHistory({
    vaultFolder,
    cacheFolder,
    timeZone: 'UTC',
    publish: 'all',
  });
  const milliseconds = performance.now() - start;
  for (const { message } of diagnostics) process.stderr.write(`${message}\n`);
  const memory = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(
    JSON.stringify({ milliseconds, memory, events: history.events.length } satisfies Reading),
  );
}

async function measure(count: number): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'layerwise-bench-'));
  try {
    const repository = clone ?? join(work, 'repository');
    if (clone === undefined) await makeHistory(repository, COMMITS, NOTES);
    const vaultFolder = join(repository, clone === undefined ? 'content' : vault);
    const notes = (await readdir(vaultFolder, { recursive: true }))
      .filter((name) => name.endsWith('.md'))
      .sort();
    const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
    print(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node.js ${process.version}, ${git}`);
    print(`${countCommits(repository)} commits, ${notes.length} notes; median and range of ${count} runs`);

    const first: Reading[] = [];
    const next: Reading[] = [];
    const again: Reading[] = [];
    for (let run = 0; run < count; run++) {
      const cache = join(work, `cache-${run}`);
      first.push(readInProcess(vaultFolder, cache));
      await commitOne(repository, join(vaultFolder, notes[run % notes.length] ?? ''));
      next.push(readInProcess(vaultFolder, cache));
      again.push(readInProcess(vaultFolder, cache));
    }
    report('first read', first);
    report('with one new commit', next);
    report('with nothing new', again);
    const start = performance.now();
    await askFileByFile(notes.map((note) => join(vaultFolder, note)));
    print(
      `git log -1 for each file, ${cpus().length} at once, once: ${Math.round(performance.now() - start)} ms`,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function countCommits(repository: string): number {
  return Number(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: repository, encoding: 'utf8' }));
}

function readInProcess(vaultFolder: string, cacheFolder: string): Reading {
  const script = fileURLToPath(import.meta.url);
  const output = execFileSync(process.execPath, [script, 'read', vaultFolder, cacheFolder], {
    encoding: 'utf8',
  });
  const reading: unknown = JSON.parse(output);
  if (!isReading(reading)) throw new Error(`The process printed ${output}`);
  return reading;
}

function isReading(value: unknown): value is Reading {
  return (
    typeof value === 'object' &&
    value !== null &&
    'milliseconds' in value &&
    'memory' in value &&
    'events' in value
  );
}

async function commitOne(repository: string, file: string): Promise<void> {
  await appendFile(file, 'One more line.\n');
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  await runGit(repository, [...person, 'commit', '--quiet', '--all', '--message=One more']);
}

/** As VitePress asks: a process for each file, in the file's folder. */
async function askFileByFile(files: readonly string[]): Promise<void> {
  const ask = promisify(execFile);
  const left = files.values();
  await Promise.all(
    cpus().map(async () => {
      for (const file of left)
        await ask('git', ['log', '-1', '--pretty=%ai', '--', basename(file)], { cwd: dirname(file) });
    }),
  );
}

function report(name: string, readings: readonly Reading[]): void {
  const times = readings.map(({ milliseconds }) => Math.round(milliseconds)).sort((a, b) => a - b);
  const memory = Math.max(...readings.map((reading) => reading.memory));
  const events = readings.at(-1)?.events ?? 0;
  const median = times[Math.floor(times.length / 2)];
  print(
    `${name}: ${median} ms (${times[0]}–${times.at(-1)}), ${Math.round(memory / 1e6)} MB at most, ${events} events`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
