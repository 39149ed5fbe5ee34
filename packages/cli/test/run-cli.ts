import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../src/main.ts';
import type { Output } from '../src/surroundings.ts';

const bin = fileURLToPath(new URL('../bin/layerwise.js', import.meta.url));

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for a test. */
export interface Workshop {
  readonly path: string;
  /**
   * Carries out a command in the folder, without a terminal and in this process: Node.js loads the CLI once for all of
   * them, not each time. What is about the process (its end, its signals, what it knows from an earlier one) has `run`.
   */
  readonly carryOut: (args: readonly string[], env?: { readonly [name: string]: string }) => Promise<Ended>;
  /** Runs the CLI in the folder, as a script does: without a terminal. */
  readonly run: (args: readonly string[], env?: { readonly [name: string]: string }) => Promise<Ended>;
  /** Starts the CLI in the folder and leaves it running. */
  readonly start: (args: readonly string[], env?: { readonly [name: string]: string }) => Running;
  /** Ends what runs and removes the folder. */
  readonly close: () => Promise<void>;
}

/** A command that runs. */
export interface Running {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
  readonly interrupt: () => void;
}

/**
 * Makes a folder with files in it.
 *
 * @param files - texts by path
 */
export async function openWorkshop(files: { readonly [path: string]: string }): Promise<Workshop> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-cli-')));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(path, dirname(name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  const children: ChildProcess[] = [];
  const start = (args: readonly string[], env: { readonly [name: string]: string } = {}): Running => {
    const { child, ...running } = startLayerwise(path, args, env);
    children.push(child);
    return running;
  };
  return {
    path,
    carryOut: (args, env = {}) => carryOut(path, args, env),
    start,
    run: (args, env) => start(args, env).ended,
    close: async () => {
      for (const child of children) child.kill('SIGKILL');
      await rm(path, { recursive: true, force: true });
    },
  };
}

function startLayerwise(
  cwd: string,
  args: readonly string[],
  env: { readonly [name: string]: string },
): Running & { readonly child: ChildProcess } {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    // Nothing of the surroundings of the tests: in CI they are run with CI set.
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => (stdout += part));
  child.stderr.on('data', (part) => (stderr += part));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    child,
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    interrupt: () => child.kill('SIGINT'),
  };
}

/**
 * Runs the CLI in a folder to its end, in a process of its own.
 *
 * @param folder - absolute
 */
export function runLayerwise(
  folder: string,
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
): Promise<Ended> {
  return startLayerwise(folder, args, env).ended;
}

/**
 * Carries out a command in this process.
 *
 * @param cwd - absolute folder
 */
export async function carryOut(
  cwd: string,
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const open = (write: (text: string) => unknown): Output => ({ write, isTerminal: false, columns: 80 });
  const code = await main(args, {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdout: open((text) => (stdout += text)),
    stderr: open((text) => (stderr += text)),
    isStdinTerminal: false,
  });
  return { code, stdout, stderr };
}
