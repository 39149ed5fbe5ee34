import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { openWorkshop, type Workshop } from '../run-cli.ts';
import type { Commit, PrivateVault } from './private-vault.ts';

const run = promisify(execFile);

/** Makes a folder with the vault in it, and its history, a commit an hour from the first day of 2026 on. */
export async function openPrivateWorkshop({ files, history, repository }: PrivateVault): Promise<Workshop> {
  const workshop = await openWorkshop({});
  const { branch, tag, mailbox } = repository;
  let hour = 0;
  const git = async (...args: readonly string[]): Promise<void> => {
    const date = `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`;
    await run('git', args, {
      cwd: workshop.path,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  };
  const commit = async (message: string): Promise<void> => {
    const identity = ['user.name=Ada', `user.email=${mailbox}@example.org`, 'commit.gpgSign=false'];
    await git(...identity.flatMap((setting) => ['-c', setting]), 'commit', '-q', '-m', message);
    hour += 1;
  };
  for (const [path, content] of files) await put(join(workshop.path, path), content);
  await git('init', '-q', '-b', 'main');
  await git('add', '-A', '-f');
  await commit('begin');
  for (const step of history) {
    await take(join(workshop.path, 'content'), step);
    await git('add', '-A', '-f', 'content');
    await commit(step.message);
  }
  await git('branch', branch);
  await git('tag', tag);
  return workshop;
}

async function take(vault: string, { write = {}, remove = [], move }: Commit): Promise<void> {
  for (const [path, text] of Object.entries(write)) await put(join(vault, path), text);
  for (const path of remove) await rm(join(vault, path));
  if (move !== undefined) await rename(join(vault, move.from), join(vault, move.to));
}

async function put(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The bytes of every file in a folder, by path. */
export async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths
    .sort()
    .map(async (path): Promise<[string, Buffer]> => [path.slice(folder.length + 1), await readFile(path)]);
  return new Map(await Promise.all(read));
}
