import type { CommitRecord, FileChange } from './commit-record.ts';
import { createLogParser, type LoggedCommit, logFormat } from './parse-log.ts';
import type { Repository } from './repository.ts';
import { lacksContent, runGit } from './run-git.ts';

/** How alike, in per cent, a file that went and one that came must be to be one renamed file: git's own default. */
const ALIKE = 50;

/** What the log says. */
export interface Log {
  /** Newest first. */
  readonly commits: readonly CommitRecord[];
  /** False where contents are missing, so that files renamed with an edit could not be recognised. */
  readonly whole: boolean;
}

/**
 * Reads the log from HEAD in one process.
 *
 * A merge is compared with each of its parents, so that files can be followed through either. Renames are found by
 * git, edited or not. Where contents that git would compare are missing (a clone without them, a damaged
 * repository), only renames without edits are found.
 *
 * @param known Commits that were read before.
 * @param knownHeads Commits whose ancestors are not to be read again.
 * @returns The commits that `known` lacks.
 * @throws {GitFault}
 */
export async function readLog(
  repository: Repository,
  known: ReadonlyMap<string, CommitRecord>,
  knownHeads: readonly string[],
): Promise<Log> {
  const revisions = [repository.head, ...(knownHeads.length === 0 ? [] : ['--not', ...knownHeads])];
  let logged: readonly LoggedCommit[];
  let whole = true;
  try {
    logged = await runLog(repository, ALIKE, revisions);
  } catch (error) {
    if (!lacksContent(error)) throw error;
    whole = false;
    logged = await runLog(repository, 100, revisions);
  }
  const trees = new Map(logged.map((commit) => [commit.id, commit.tree]));
  const treeOf = (id: string) => trees.get(id) ?? known.get(id)?.tree;
  const commits = logged.map(({ sections, ...commit }) => ({
    ...commit,
    changes: alignChanges(commit.tree, commit.parents.map(treeOf), sections),
  }));
  return { commits, whole };
}

async function runLog(
  repository: Repository,
  alike: number,
  revisions: readonly string[],
): Promise<readonly LoggedCommit[]> {
  const commits: LoggedCommit[] = [];
  const parser = createLogParser((commit) => commits.push(commit));
  await runGit({
    git: repository.git,
    folder: repository.vaultFolder,
    arguments: [
      'log',
      '-z',
      '--raw',
      '--no-abbrev',
      '--no-relative',
      '--no-ext-diff',
      '--no-textconv',
      '--no-show-signature',
      '--no-color',
      '--diff-merges=separate',
      `--find-renames=${alike}%`,
      '--no-rename-empty',
      '-l1000',
      '--ignore-submodules=none',
      '--topo-order',
      '--encoding=UTF-8',
      `--format=${logFormat}`,
      ...revisions,
      '--',
    ],
    limits: repository.limits,
    onOutput: parser.push,
  });
  parser.end();
  return commits;
}

/**
 * Says which parent each section of a logged commit compares with: git leaves out the parents that a merge is equal to.
 *
 * @param tree The commit's tree.
 * @param parentTrees Its parents' trees.
 * @returns A list of changes for each parent; one for a commit without parents.
 */
export function alignChanges(
  tree: string,
  parentTrees: readonly (string | undefined)[],
  sections: readonly (readonly FileChange[])[],
): readonly (readonly FileChange[])[] {
  if (parentTrees.length < 2) return [sections[0] ?? []];
  let next = 0;
  return parentTrees.map((parentTree) => (parentTree === tree ? [] : (sections[next++] ?? [])));
}
