import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/layerwise.js', import.meta.url));

/** A command in a pseudo-terminal. */
export interface TerminalSession {
  /** All that was drawn so far. */
  readonly screen: () => string;
  /** Waits until something is drawn, after what was waited for before. */
  readonly see: (text: string) => Promise<void>;
  readonly press: (keys: string) => void;
  readonly ended: Promise<number | null>;
  readonly close: () => void;
}

/** Whether the `script` of util-linux is there: Node.js itself cannot make a pseudo-terminal. */
export const hasTerminals = ((): boolean => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
})();

/** Runs the CLI in a pseudo-terminal of 80 columns. */
export function runInTerminal(
  cwd: string,
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
): TerminalSession {
  const words = [process.execPath, bin, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const child = spawn('script', ['-qfec', `stty cols 80 rows 24; exec ${words.join(' ')}`, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
  });
  let drawn = '';
  let seen = 0;
  child.stdout.on('data', (part) => (drawn += part));
  return {
    screen: () => drawn,
    see: async (text) => {
      while (!drawn.includes(text, seen)) {
        if (child.exitCode !== null) throw new Error(`It ended before it drew "${text}":\n${drawn}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      seen = drawn.indexOf(text, seen) + text.length;
    },
    press: (keys) => child.stdin.write(keys),
    ended: new Promise((resolve) => child.on('close', resolve)),
    close: () => child.kill('SIGKILL'),
  };
}
