import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { absoluteFolders } from './find-git.ts';

/** How long a git process may run and how much it may say. */
export interface GitLimits {
  readonly milliseconds: number;
  /** Bytes of standard output. */
  readonly bytes: number;
}

/** Why git gave no answer: it could not be started, ran into a limit, or said so itself. */
export type GitFaultReason = 'not-started' | 'too-slow' | 'too-much' | 'failed';

/** A git process that did not end well. */
export class GitFault extends Error {
  override readonly name = 'GitFault';
  readonly reason: GitFaultReason;
  /** What git said on standard error, at most 16 kB. */
  readonly said: string;

  constructor(reason: GitFaultReason, said: string) {
    super(`git: ${reason}${said === '' ? '' : `: ${said}`}`);
    this.reason = reason;
    this.said = said;
  }
}

/** Whether git gave up because it lacks an object, and not for another reason. */
export function lacksContent(fault: unknown): boolean {
  return (
    fault instanceof GitFault &&
    fault.reason === 'failed' &&
    /unable to read|promisor remote|lazy fetch|missing blob/i.test(fault.said)
  );
}

/** What is asked of git. */
export interface GitCall {
  /** Absolute path of git. */
  readonly git: string;
  /** Absolute path of the folder in which it runs. */
  readonly folder: string;
  readonly arguments: readonly string[];
  readonly input?: string;
  readonly limits: GitLimits;
  readonly onOutput: (chunk: Buffer) => void;
}

const ERROR_BYTES = 16_384;

/**
 * Options before the command: whatever the repository's own configuration says, nothing of it runs. Those of
 * `trust.md`, and what would change the log: the order of files, renames, mailmaps from elsewhere.
 */
const safeOptions = [
  '--no-pager',
  ...[
    'safe.bareRepository=explicit',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'diff.external=',
    'diff.orderFile=/dev/null',
    'log.showSignature=false',
    'log.showRoot=true',
    'mailmap.file=',
    'mailmap.blob=',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

/** Nothing of the caller's environment reaches git but the folders in which it finds itself. */
function safeEnvironment(): NodeJS.ProcessEnv {
  const { SYSTEMROOT } = process.env;
  return {
    PATH: absoluteFolders(process.env['PATH']).join(delimiter),
    ...(SYSTEMROOT !== undefined && { SYSTEMROOT }),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    // A place where no file can be: grafts are history by hearsay.
    GIT_GRAFT_FILE: '/dev/null/grafts',
    // Wins over `protocol.ext.allow=always` in the repository's own configuration, which `protocol.allow` does not.
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/**
 * Runs git once, without a shell, reading only.
 *
 * @returns When git ended with exit code 0 and all of its output was handed on.
 * @throws {GitFault} in every other case; what `onOutput` throws is thrown on, and git is ended.
 */
export function runGit(call: GitCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(call.git, [...safeOptions, ...call.arguments], {
      cwd: call.folder,
      env: safeEnvironment(),
      shell: false,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let problem: unknown = null;
    let bytes = 0;
    let said = '';
    const stop = (reason: unknown): void => {
      problem ??= reason;
      child.kill('SIGKILL');
      child.stdout.destroy();
    };
    const timer = setTimeout(() => stop(new GitFault('too-slow', '')), call.limits.milliseconds);

    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > call.limits.bytes) return stop(new GitFault('too-much', ''));
      try {
        call.onOutput(chunk);
      } catch (error) {
        stop(error);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < ERROR_BYTES) said += chunk.toString('utf8').slice(0, ERROR_BYTES);
    });
    // A git that has ended closes its input; why it did is told by its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(call.input ?? '');
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(problem ?? new GitFault('not-started', error.message));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (problem !== null) reject(problem);
      else if (code === 0) resolve();
      else reject(new GitFault('failed', said.trim()));
    });
  });
}
