import type { CommitRecord } from './commit-record.ts';
import { followNotes, listHeadFiles, type NoteChange } from './follow-notes.ts';
import { pathsOf } from './follow-on.ts';
import { type LoadedCache, openJournalCache, saveJournalCache } from './journal-cache.ts';
import { createKnowledge, findEdit, type Knowledge, keepEdit } from './knowledge.ts';
import { orderCommits } from './order-commits.ts';
import { type Log, readLog } from './read-log.ts';
import { readVersions } from './read-versions.ts';
import { keepNotes, type Reading, type ReadResult, withoutSubjects } from './reading.ts';
import type { Repository } from './repository.ts';
import { GitFault } from './run-git.ts';
import { tellHistory } from './tell-history.ts';
import { saveToldHistory } from './told-cache.ts';

/**
 * Looks at the whole history: at commits and contents that an earlier reading kept, and at those that git has to give.
 *
 * @throws {GitFault}
 */
export async function readAll(reading: Reading): Promise<ReadResult> {
  const { repository, cache, messages } = reading;
  const { prefix, shallow, head } = repository;
  const loaded = cache?.sealed && cache.seal ? openJournalCache(cache.sealed, cache.seal) : null;
  const { commits, fresh, whole } = await readCommits(repository, loaded, messages);
  const files = keepNotes(listHeadFiles(commits), repository);
  const { changes } = followNotes(commits, (path) => files.has(path));
  const knowledge = loaded?.knowledge ?? createKnowledge();
  const { found, missing } = await readVersions(repository, changes, files.values(), knowledge);
  const history = tellHistory({ ...reading, changes, files, knowledge, prefix, shallow });

  // What a clone lacks it may have next time.
  if (cache !== null && whole && missing.size === 0) {
    const isNew = loaded?.head !== head || loaded.parts === null || found.facts.size > 0;
    const part = { head, commits: toMap(fresh), knowledge: found };
    const all = () => ({
      head,
      commits: toMap(commits),
      knowledge: keepUsed(knowledge, changes, files.values()),
    });
    const seal = isNew ? await saveJournalCache(cache.folder, cache.key, loaded, part, all) : loaded.seal;
    const toldAlready = cache.told?.head === head && seal?.mark === cache.seal?.mark;
    if (seal !== null && !messages && !toldAlready) {
      const told = { head, files, paths: pathsOf(commits), history };
      await saveToldHistory(cache.folder, cache.toldKey, seal, told, prefix);
    }
  }
  return { history, files, missing: missing.size, whole };
}

/**
 * Gives all ancestors of the head, newest first, and reads only those that the cache lacks. A history that was rewritten
 * needs no care: what is kept of a commit is true whoever its children are, and what is no ancestor any more is left out.
 */
async function readCommits(
  repository: Repository,
  loaded: LoadedCache | null,
  messages: boolean,
): Promise<{
  /** Newest first. */
  readonly commits: readonly CommitRecord[];
  /** Those that the cache lacked. */
  readonly fresh: readonly CommitRecord[];
  readonly whole: boolean;
}> {
  const { head } = repository;
  const known = loaded?.commits ?? new Map<string, CommitRecord>();
  let log: Log = { commits: [], whole: true };
  try {
    if (!known.has(head)) log = await readLog(repository, known, loaded === null ? [] : [loaded.head]);
  } catch (fault) {
    // The kept head may be gone, or of another repository.
    if (loaded === null || !(fault instanceof GitFault) || fault.reason !== 'failed') throw fault;
    return readCommits(repository, null, messages);
  }
  const fresh = messages ? log.commits : withoutSubjects(log.commits);
  const all = fresh.length === 0 ? known : new Map([...known, ...toMap(fresh)]);
  const commits = orderCommits(all, head);
  // A cache with a gap would hide all that came before it.
  if (loaded !== null && !commits.every(({ parents }) => parents.every((parent) => all.has(parent))))
    return readCommits(repository, null, messages);
  return { commits, fresh, whole: log.whole };
}

function toMap(commits: readonly CommitRecord[]): ReadonlyMap<string, CommitRecord> {
  return new Map(commits.map((commit) => [commit.id, commit]));
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
