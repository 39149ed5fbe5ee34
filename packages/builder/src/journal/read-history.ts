import type { Diagnostic, PublishPolicy } from '@layerwise/parser';
import { createDayOf } from './create-day-of.ts';
import type { History } from './event.ts';
import { explainFault, explainMissing, explainShallow } from './explain-fault.ts';
import { readSealedCache, type SealedCache, sealOf } from './journal-cache.ts';
import { findTree, locateRepository } from './locate-repository.ts';
import { readAll } from './read-all.ts';
import { readOn } from './read-on.ts';
import type { Reading, ReadingCache } from './reading.ts';
import type { Repository } from './repository.ts';
import type { GitLimits } from './run-git.ts';
import { openToldHistory, readSealedTold } from './told-cache.ts';

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
  const [repository, kept] = await Promise.all([
    locateRepository(vaultFolder, limits),
    options.cacheFolder === null ? null : readKept(options.cacheFolder, vaultFolder, limits),
  ]);
  const { prefix, shallow } = repository;
  const dayOf = createDayOf(timeZone);
  // Where a clone is cut off, commits look other than they are, and will again be other once it is mended.
  const cache = kept === null || shallow ? null : openKept(kept, repository, options);
  const reading: Reading = { repository, publish, messages, dayOf, cache };
  const { history, files, missing, whole } = (await readOn(reading)) ?? (await readAll(reading));
  return {
    history,
    head: {
      repository,
      publish,
      blobs: new Map([...files].map(([path, blob]) => [path.slice(prefix.length), blob])),
    },
    diagnostics: [
      ...(shallow ? [explainShallow()] : []),
      ...(missing > 0 || !whole ? [explainMissing(missing)] : []),
    ],
  };
}

/** What earlier readings kept, as it stands in files. */
interface Kept {
  readonly folder: string;
  readonly sealed: SealedCache | null;
  /** Id of the tree that opens it. */
  readonly tree: string | null;
  readonly told: string;
}

/** Reads what is kept, while git looks for the repository. */
async function readKept(folder: string, vaultFolder: string, limits: GitLimits): Promise<Kept> {
  const [{ sealed, tree }, told] = await Promise.all([
    readSealedCache(folder).then(async (sealed) => ({
      sealed,
      tree: sealed === null ? null : await findTree(vaultFolder, sealed.anchor, limits),
    })),
    readSealedTold(folder),
  ]);
  return { folder, sealed, tree, told };
}

function openKept(
  { folder, sealed, tree, told }: Kept,
  { mailmap, prefix }: Repository,
  { messages = false, cacheKey = '', publish, timeZone }: ReadHistoryOptions,
): ReadingCache {
  const key = JSON.stringify([messages, mailmap, cacheKey]);
  // Days depend on what this machine knows of time zones, too.
  const toldKey = JSON.stringify([prefix, publish, timeZone, process.versions['tz'] ?? '']);
  const seal = sealed === null || tree === null ? null : sealOf(sealed, key, tree);
  return {
    folder,
    key,
    sealed,
    seal,
    toldKey,
    told: seal === null ? null : openToldHistory(told, toldKey, seal),
  };
}
