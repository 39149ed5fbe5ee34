import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** What one run of a command took. */
export interface Run {
  /** Seconds from start to end. */
  readonly seconds: number;
  /** Largest memory of the process, in bytes; null where `/usr/bin/time` is missing. */
  readonly memory: number | null;
}

const TIME = '/usr/bin/time';
let serial = 0;

/**
 * Runs a command to its end and times it as a whole process.
 *
 * @throws Error with the end of what it printed where it fails.
 */
export async function timeCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  withTime: boolean,
): Promise<Run> {
  serial += 1;
  const report = join(tmpdir(), `layerwise-bench-${process.pid}-${serial}`);
  const [program, all] = withTime ? [TIME, ['-f', '%M', '-o', report, command, ...args]] : [command, args];
  const start = performance.now();
  await runQuietly(program, all, cwd);
  const seconds = (performance.now() - start) / 1000;
  if (!withTime) return { seconds, memory: null };
  const kilobytes = Number((await readFile(report, 'utf8')).trim().split('\n').at(-1));
  await rm(report, { force: true });
  return { seconds, memory: Number.isFinite(kilobytes) ? kilobytes * 1024 : null };
}

/** Runs a command, keeping the end of what it prints for the case that it fails. */
export function runQuietly(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true' },
    });
    let printed = '';
    const keep = (text: Buffer): void => {
      printed = (printed + text.toString()).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${code}:\n${printed}`));
    });
  });
}

/** The middle value; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
