import type { CommitRecord } from './commit-record.ts';
import { followOn, lineUp } from './follow-on.ts';
import { countParts, MOST_PARTS, openJournalCache, saveJournalCache } from './journal-cache.ts';
import { createKnowledge } from './knowledge.ts';
import { readLog } from './read-log.ts';
import { readVersions } from './read-versions.ts';
import { keepNotes, type Reading, type ReadResult, withoutSubjects } from './reading.ts';
import type { Repository } from './repository.ts';
import { GitFault } from './run-git.ts';
import { tellOn } from './tell-on.ts';
import type { ToldHistory } from './told-history.ts';

/** A longer line of commits is told together with all that came before it. */
const MOST_COMMITS = 500;

/**
 * Reads what came after the history that was told last, and tells it on. The commits before it are not even taken from
 * the cache: with thousands of them that is most of the work.
 *
 * @returns Null where the whole history is to be looked at: there is no such history, it was told for something else,
 *   there was a merge since, the past was rewritten, or a file came back.
 * @throws {GitFault} what reading contents throws.
 */
export async function readOn(reading: Reading): Promise<ReadResult | null> {
  const { repository, cache } = reading;
  if (!cache?.sealed || !cache.seal || !cache.told || reading.messages) return null;
  const { told, sealed, seal } = cache;
  const parts = countParts(sealed);
  if (parts === null || parts >= MOST_PARTS) return null;
  // The first part is by far the largest, and what it holds was told.
  const recent = openJournalCache({ lines: sealed.lines.slice(1) }, seal);
  if (parts > 1 && recent?.parts !== parts - 1) return null;

  const known = recent?.commits ?? new Map<string, CommitRecord>();
  const fresh = await readFresh(repository, told, known, recent?.head ?? null);
  if (fresh === null) return null;
  const freshById = new Map(fresh.map((commit) => [commit.id, commit]));
  const line = lineUp(told, repository.head, (id) => freshById.get(id) ?? known.get(id), MOST_COMMITS);
  if (line === null) return null;
  const followed = followOn(told, line, (files) => keepNotes(files, repository));
  if (followed === null) return null;
  const knowledge = recent?.knowledge ?? createKnowledge();
  const { found, missing } = await readVersions(repository, followed.changes, [], knowledge);
  if (missing.size > 0) return null;

  if (fresh.length > 0 || found.facts.size > 0) {
    const part = { head: repository.head, commits: freshById, knowledge: found };
    await saveJournalCache(cache.folder, cache.key, { parts, seal }, part, () => part);
  }
  const history = tellOn(told, followed, { ...reading, prefix: repository.prefix, knowledge });
  return { history, files: followed.files, missing: 0, whole: true };
}

/** Reads the commits that neither the told history nor the later parts of the cache know; null where they cannot be. */
async function readFresh(
  repository: Repository,
  told: ToldHistory,
  known: ReadonlyMap<string, CommitRecord>,
  knownHead: string | null,
): Promise<readonly CommitRecord[] | null> {
  if (repository.head === told.head || known.has(repository.head)) return [];
  try {
    const heads = [told.head, ...(knownHead === null ? [] : [knownHead])];
    const { commits, whole } = await readLog(repository, known, heads);
    return whole ? withoutSubjects(commits) : null;
  } catch (fault) {
    // The commits may be gone.
    if (fault instanceof GitFault && fault.reason === 'failed') return null;
    throw fault;
  }
}
