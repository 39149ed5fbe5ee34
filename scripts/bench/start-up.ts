import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { makeHistory } from './make-history.ts';
import { median, runQuietly } from './time-command.ts';
import { generateVault } from './vault-notes.ts';

/*
 * Measures how long each command takes to its first output and to its end, on a vault of 1,000 notes with as many
 * commits whose cache is filled.
 *
 *   node scripts/dist/bench/start-up.js [RUNS]
 */

const NOTES = 1000;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const cli = join(root, 'packages/cli/bin/layerwise.js');

/** A command as a user types it. */
interface Command {
  readonly name: string;
  readonly args: (run: number) => readonly string[];
  /** Changes a note before each run, so that nothing kept of the whole vault can be used. */
  readonly afterAnEdit?: boolean;
}

/** Milliseconds. */
interface Times {
  readonly first: number;
  readonly end: number;
}

const runs = Number(process.argv[2] ?? 10);
if (!Number.isInteger(runs) || runs < 1) throw new Error('RUNS is a whole number, at least 1.');
await measure();

async function measure(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'layerwise-bench-'));
  try {
    await makeHistory(home, NOTES, NOTES);
    await runQuietly(process.execPath, [cli, 'build'], home);
    // Only those at the first layer can be promoted.
    const skimmed = [...generateVault(NOTES)].filter(({ text }) => /^layer: skim$/m.test(text));
    const notes = skimmed.map(({ path }) => path);
    say(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node.js ${process.version}`);
    say(`${NOTES} notes, ${NOTES} commits; median and range of ${runs} runs, in milliseconds`);
    for (const command of listCommands(notes)) await report(command, home, notes[0] ?? '');
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function listCommands(notes: readonly string[]): readonly Command[] {
  const spent = ['--outcome', 'bookmark', '--spent', '20', '--no-open'];
  return [
    { name: '--version', args: () => ['--version'] },
    { name: '--help', args: () => ['--help'] },
    { name: 'build --help', args: () => ['build', '--help'] },
    { name: 'status', args: () => ['status'] },
    { name: 'status, one note changed', args: () => ['status'], afterAnEdit: true },
    { name: 'review', args: () => ['review'] },
    { name: 'new', args: (run) => ['new', `A new note ${run}`] },
    { name: 'promote', args: (run) => ['promote', notes[run + 1] ?? '', '--to', 'deepen', '--no-commit'] },
    { name: 'timebox', args: (run) => ['timebox', notes[run + 1] ?? '', ...spent] },
    { name: 'digest', args: (run) => ['digest', '--since', '1w', '--now', `2026-01-${10 + run}`] },
  ];
}

async function report({ name, args, afterAnEdit }: Command, home: string, note: string): Promise<void> {
  await run(args(runs), home);
  const times: Times[] = [];
  for (let index = 0; index < runs; index += 1) {
    if (afterAnEdit === true) await appendFile(join(home, 'content', note), 'One more line.\n');
    times.push(await run(args(index), home));
  }
  const first = times.map((time) => time.first);
  const range = `${Math.round(Math.min(...first))}–${Math.round(Math.max(...first))}`;
  const end = Math.round(median(times.map((time) => time.end)));
  say(`${name}: ${Math.round(median(first))} (${range}) to the first output, ${end} to the end`);
}

/** @throws Error with what the command printed where it fails */
function run(args: readonly string[], cwd: string): Promise<Times> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let first: number | null = null;
    let printed = '';
    const note = (text: Buffer): void => {
      first ??= performance.now() - start;
      printed += text.toString();
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', reject);
    child.on('close', (code) => {
      const end = performance.now() - start;
      if (code === 0) resolve({ first: first ?? end, end });
      else reject(new Error(`layerwise ${args.join(' ')} ended with ${code}:\n${printed}`));
    });
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
