import type { Diagnostic, PublishPolicy } from '@layerwise/parser';
import type { CommitRecord } from './commit-record.ts';
import { createDayOf } from './create-day-of.ts';
import type { History } from './event.ts';
import { explainFault, explainMissing, explainShallow } from './explain-fault.ts';
import { followNotes, listHeadFiles, type NoteChange } from './follow-notes.ts';
import { type JournalCache, openJournalCache, readSealedCache, saveJournalCache } from './journal-cache.ts';
import { createKnowledge, findEdit, type Knowledge, keepEdit } from './knowledge.ts';
import { findTree, locateRepository } from './locate-repository.ts';
import { orderCommits } from './order-commits.ts';
import { type Log, readLog } from './read-log.ts';
import { readVersions } from './read-versions.ts';
import type { Repository } from './repository.ts';
import { GitFault, type GitLimits } from './run-git.ts';
import { tellHistory } from './tell-history.ts';

/** How the history is to be read. */
export interface ReadHistoryOptions {
  /** Absolute path of the vault: a repository, a folder of one, a submodule or a worktree. */
  readonly vaultFolder: string;
  /** IANA name of the site's time zone. */
  readonly timeZone: string;
  /** Absolute path of the folder that keeps what was read; null: nothing is kept. */
  readonly cacheFolder: string | null;
  /** Another key makes what is kept void: something that changes with the parser. */
  readonly cacheKey?: string;
  readonly publish: PublishPolicy;
  /** Whether subjects of commits are told; absent: no. */
  readonly messages?: boolean;
  /** For each git process; absent: two minutes and 4 GB. */
  readonly limits?: GitLimits;
}

/** Notes as the head commit has them, to compare working files with. */
export interface HeadNotes {
  readonly repository: Repository;
  /** Content by path in the vault. */
  readonly blobs: ReadonlyMap<string, string>;
  readonly publish: PublishPolicy;
}

/** What git tells; `head` is null where it tells nothing. */
export interface ReadHistory {
  readonly history: History;
  readonly head: HeadNotes | null;
  readonly diagnostics: readonly Diagnostic[];
}

const defaultLimits: GitLimits = { milliseconds: 120_000, bytes: 4_000_000_000 };

const noHistory: History = { events: [], dates: new Map(), formerPaths: new Map() };

/**
 * Reads the history of a vault: where it is, the log, the versions of its notes, and what may be told of them. Four git
 * processes at most, whatever the number of commits and notes; nothing is written but the cache.
 *
 * It never fails: without git, a repository or a commit the history is empty, and a diagnostic says what is lost.
 */
export async function readHistory(options: ReadHistoryOptions): Promise<ReadHistory> {
  try {
    return await readRepository(options);
  } catch (fault) {
    return { history: noHistory, head: null, diagnostics: [explainFault(fault)] };
  }
}

async function readRepository(options: ReadHistoryOptions): Promise<ReadHistory> {
  const { vaultFolder, timeZone, publish, messages = false, limits = defaultLimits } = options;
  const sealed = options.cacheFolder === null ? null : await readSealedCache(options.cacheFolder);
  const [repository, tree] = await Promise.all([
    locateRepository(vaultFolder, limits),
    sealed === null ? null : findTree(vaultFolder, sealed.anchor, limits),
  ]);
  const { prefix, shallow } = repository;
  const key = JSON.stringify([messages, repository.mailmap, options.cacheKey ?? '']);
  // Where a clone is cut off, commits look other than they are, and will again be other once it is mended.
  const cacheFolder = shallow ? null : options.cacheFolder;
  const cache = sealed === null || tree === null || shallow ? null : openJournalCache(sealed, key, tree);

  const { commits, fresh, whole } = await readCommits(repository, cache, messages);
  const files = keepNotes(listHeadFiles(commits), prefix);
  const changes = followNotes(commits, (path) => files.has(path));
  const knowledge = cache?.knowledge ?? createKnowledge();
  const { found, missing } = await readVersions(repository, changes, files.values(), knowledge);

  // What a clone lacks it may have next time.
  const isNew = cache?.head !== repository.head || cache.parts === null || found.facts.size > 0;
  if (cacheFolder !== null && whole && missing.size === 0 && isNew) {
    const { head } = repository;
    const toMap = (list: readonly CommitRecord[]) => new Map(list.map((commit) => [commit.id, commit]));
    const kept = () => keepUsed(knowledge, changes, files.values());
    await saveJournalCache(
      cacheFolder,
      key,
      cache,
      { head, commits: toMap(fresh), knowledge: found },
      () => ({ head, commits: toMap(commits), knowledge: kept() }),
    );
  }
  const dayOf = createDayOf(timeZone);
  return {
    history: tellHistory({ changes, files, knowledge, prefix, publish, dayOf, shallow, messages }),
    head: {
      repository,
      publish,
      blobs: new Map([...files].map(([path, blob]) => [path.slice(prefix.length), blob])),
    },
    diagnostics: [
      ...(shallow ? [explainShallow()] : []),
      ...(missing.size > 0 || !whole ? [explainMissing(missing.size)] : []),
    ],
  };
}

/**
 * Gives all ancestors of the head, newest first, and reads only those that the cache lacks. A history that was rewritten
 * needs no care: what is kept of a commit is true whoever its children are, and what is no ancestor any more is left out.
 */
async function readCommits(
  repository: Repository,
  cache: JournalCache | null,
  messages: boolean,
): Promise<{
  /** Newest first. */
  readonly commits: readonly CommitRecord[];
  /** Those that the cache lacked. */
  readonly fresh: readonly CommitRecord[];
  readonly whole: boolean;
}> {
  const { head } = repository;
  const known = cache?.commits ?? new Map<string, CommitRecord>();
  if (known.has(head)) return { commits: orderCommits(known, head), fresh: [], whole: true };
  let log: Log;
  try {
    log = await readLog(repository, known, cache?.head ?? null);
  } catch (fault) {
    // The kept head may be gone, or of another repository.
    if (cache === null || !(fault instanceof GitFault) || fault.reason !== 'failed') throw fault;
    return readCommits(repository, null, messages);
  }
  const fresh = messages ? log.commits : log.commits.map((commit) => ({ ...commit, subject: '' }));
  const all = new Map([...known, ...fresh.map((commit) => [commit.id, commit] as const)]);
  return { commits: orderCommits(all, head), fresh, whole: log.whole };
}

function keepNotes(files: ReadonlyMap<string, string>, prefix: string): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(prefix) && !path.startsWith('\0')));
}

/** What is known of the present changes: the rest would only make the cache grow. */
function keepUsed(
  { facts, words, edits }: Knowledge,
  changes: readonly NoteChange[],
  blobs: Iterable<string>,
): Knowledge {
  const used = createKnowledge();
  const keep = (blob: string): void => {
    const known = facts.get(blob);
    if (known !== undefined) used.facts.set(blob, known);
    const count = words.get(blob);
    if (count !== undefined) used.words.set(blob, count);
  };
  for (const blob of blobs) keep(blob);
  for (const { befores, after } of changes) {
    const ids = befores.map(({ blob }) => blob);
    ids.forEach(keep);
    if (after === null) continue;
    keep(after.blob);
    const edit = findEdit(edits, ids, after.blob);
    if (edit !== undefined) keepEdit(used.edits, ids, after.blob, edit);
  }
  return used;
}
