import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findGit } from './find-git.ts';
import { readPath } from './read-path.ts';
import type { Repository } from './repository.ts';
import { GitFault, type GitLimits, runGit } from './run-git.ts';

/** A larger `.mailmap` is taken for none. Bytes. */
const LARGEST_MAILMAP = 1_048_576;

/**
 * Asks git, in one process, which repository the vault is in: a folder of one, a submodule, a worktree.
 *
 * @param vaultFolder Absolute path of the vault.
 * @throws {GitFault} where there is no git, no repository, or no commit.
 */
export async function locateRepository(vaultFolder: string, limits: GitLimits): Promise<Repository> {
  const git = await findGit(process.env['PATH']);
  if (git === null) throw new GitFault('not-started', 'git was not found');
  const chunks: Buffer[] = [];
  await runGit({
    git,
    folder: vaultFolder,
    // The prefix comes last, because a folder's name may have a line break in it.
    arguments: [
      'rev-parse',
      '--is-shallow-repository',
      '--show-object-format',
      'HEAD^{commit}',
      '--show-cdup',
      '--show-prefix',
    ],
    limits,
    onOutput: (chunk) => chunks.push(chunk),
  });
  const output = readPath(Buffer.concat(chunks));
  const [shallow, format, head, up, ...prefix] = output.split('\n');
  if (head === undefined || up === undefined || !/^[0-9a-f]{40,64}$/.test(head))
    throw new GitFault('failed', 'git answered in a way that is not understood');
  return {
    git,
    vaultFolder,
    prefix: prefix.join('\n').slice(0, -1),
    head,
    hashFunction: format === 'sha256' ? 'sha256' : 'sha1',
    shallow: shallow === 'true',
    mailmap: await fingerprintMailmap(join(vaultFolder, up, '.mailmap')),
    limits,
  };
}

/**
 * Asks git for the id of a commit's tree.
 *
 * @param commit An object id, hex.
 * @returns Null where the repository has no such commit, or there is none.
 */
export async function findTree(
  vaultFolder: string,
  commit: string,
  limits: GitLimits,
): Promise<string | null> {
  const git = await findGit(process.env['PATH']);
  if (git === null) return null;
  let output = '';
  const asked = ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`];
  const onOutput = (chunk: Buffer) => {
    output += chunk.toString('latin1');
  };
  try {
    await runGit({ git, folder: vaultFolder, arguments: asked, limits, onOutput });
  } catch {
    return null;
  }
  return /^[0-9a-f]{40,64}\n$/.test(output) ? output.trim() : null;
}

async function fingerprintMailmap(file: string): Promise<string> {
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size > LARGEST_MAILMAP) return '';
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch {
    return '';
  }
}
