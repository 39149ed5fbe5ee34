import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: path,
      // Nothing of the surroundings of the tests: in CI they are run with CI set.
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => (stdout += part));
    child.stderr.on('data', (part) => (stderr += part));
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
    return {
      pid: child.pid ?? 0,
      stdout: () => stdout,
      stderr: () => stderr,
      ended,
      interrupt: () => child.kill('SIGINT'),
    };
  };
  return {
    path,
    start,
    run: (args, env) => start(args, env).ended,
    close: async () => {
      for (const child of children) child.kill('SIGKILL');
      await rm(path, { recursive: true, force: true });
    },
  };
}
