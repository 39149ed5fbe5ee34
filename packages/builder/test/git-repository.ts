import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who commits, and when. */
export interface CommitOptions {
  /** ISO 8601 with a zone; absent: an hour after the commit before. */
  readonly date?: string;
  /** When the commit was made, where that is not when it was written. */
  readonly committed?: string;
  readonly author?: string;
  readonly email?: string;
}

/** A real git repository that a test scripts. Nothing of the machine's own configuration reaches it. */
export class GitRepository {
  readonly folder: string;
  #time = Date.parse('2026-01-01T12:00:00Z');

  constructor(
    folder: string = mkdtempSync(join(tmpdir(), 'layerwise-journal-')),
    initArguments: readonly string[] = [],
  ) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main', ...initArguments);
  }

  /** Runs git and gives what it prints, without the line break at its end. */
  git(...args: readonly string[]): string {
    return this.gitWith({}, ...args);
  }

  gitWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        // Else each commit starts another process, which looks whether there is something to tidy.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'maintenance.auto',
        GIT_CONFIG_VALUE_0: 'false',
        GIT_TEMPLATE_DIR: '',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.org',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.org',
        ...environment,
      },
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.replace(/\n$/, '');
  }

  /** Writes a file, with the folders above it. */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Moves a file, on disk only. */
  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  delete(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  /** Commits all that the working files say. */
  commit(message: string, options: CommitOptions = {}): void {
    this.git('add', '--all');
    this.gitWith(this.dated(options), 'commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /** Writes some files (null deletes one) and commits them. */
  save(files: Readonly<Record<string, string | null>>, options: CommitOptions = {}): void {
    for (const [path, content] of Object.entries(files)) {
      if (content === null) this.delete(path);
      else this.write(path, content);
    }
    this.commit('A commit', options);
  }

  /** Merges a branch; `files` are what the merge itself writes, conflicts included. */
  merge(
    branch: string,
    files: Readonly<Record<string, string | null>> = {},
    options: CommitOptions = {},
  ): void {
    try {
      this.gitWith(this.dated(options), 'merge', '--quiet', '--no-ff', '--no-commit', branch);
    } catch (error) {
      if (Object.keys(files).length === 0) throw error;
    }
    this.save(files, options);
  }

  /** Paths of the files on disk, in the order of git. */
  list(folder = ''): readonly string[] {
    return readdirSync(join(this.folder, folder), { withFileTypes: true })
      .filter(({ name }) => name !== '.git')
      .flatMap((entry) => {
        const path = `${folder}${entry.name}`;
        return entry.isDirectory() ? this.list(`${path}/`) : [path];
      })
      .sort();
  }

  head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The environment of a commit; each comes an hour after the one before. */
  dated({ date, committed, author, email }: CommitOptions = {}): Record<string, string> {
    if (date !== undefined) this.#time = Date.parse(date);
    const text = date ?? new Date(this.#time).toISOString();
    this.#time += 3_600_000;
    return {
      GIT_AUTHOR_DATE: text,
      GIT_COMMITTER_DATE: committed ?? text,
      ...(author !== undefined && { GIT_AUTHOR_NAME: author }),
      ...(email !== undefined && { GIT_AUTHOR_EMAIL: email }),
    };
  }
}

/** A note with front matter. */
export function noteText(fields: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return lines.length === 0 ? body : `---\n${lines.join('')}---\n${body}`;
}
