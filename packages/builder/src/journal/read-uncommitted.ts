import { createHash } from 'node:crypto';
import type { Diagnostic } from '@layerwise/parser';
import { decideVisibility } from '@layerwise/parser/visibility';
import { compareText } from '../order.ts';
import { compareWords, countWords } from './compare-words.ts';
import { type DescribedVersion, describeChange } from './describe-change.ts';
import type { HistoryEvent } from './event.ts';
import { explainFault } from './explain-fault.ts';
import { readBlobs } from './read-blobs.ts';
import type { HeadNotes } from './read-history.ts';
import { readVersion, type Version } from './version-facts.ts';

/** What the working files say that no commit does. */
export interface Uncommitted {
  /** By path; `uncommitted` is true in each. */
  readonly events: readonly HistoryEvent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A note on disk and the one in the head commit that it is, or is likely to be. */
interface Pair {
  readonly path: string;
  readonly bytes: Buffer;
  /** Null: it is new. */
  readonly before: { readonly path: string; readonly blob: string } | null;
}

/**
 * Finds edits that are not committed yet; they count as today's.
 *
 * git is not asked what changed: its status would run a file-system monitor and filters of the repository. The bytes of
 * each note are hashed as git hashes them and compared with the head commit, as they are and with line endings as git
 * stores them. A note that is new and has the very content of one that is gone was renamed; a rename with an edit
 * counts as a new note until it is committed. A note that is gone is not told of.
 *
 * @param head The notes of the head commit, as `readHistory` gives them.
 * @param files The notes on disk: their bytes by path in the vault. Only public notes need be given.
 * @param today `YYYY-MM-DD` in the site's time zone.
 * @param time The same as an instant, seconds since 1970.
 */
export async function readUncommitted(
  head: HeadNotes,
  files: ReadonlyMap<string, Uint8Array>,
  today: string,
  time: number,
): Promise<Uncommitted> {
  const pairs = findPairs(head, files);
  const versions = new Map<string, Version>();
  try {
    const wanted = new Set(pairs.flatMap(({ before }) => before?.blob ?? []));
    await readBlobs(head.repository, [...wanted], (blob, content) =>
      versions.set(blob, readVersion(content)),
    );
  } catch (fault) {
    return { events: [], diagnostics: [explainFault(fault)] };
  }
  const events = pairs.flatMap(({ path, bytes, before }) => {
    const now = readVersion(bytes);
    const after = describe(path, now, head);
    if (!after.public) return [];
    const old = before === null ? null : versions.get(before.blob);
    const edit =
      old === null || old === undefined
        ? { edited: true, added: countWords(now.body), removed: 0 }
        : compareWords(old.body, now.body);
    const befores =
      before === null || old === null || old === undefined ? [] : [describe(before.path, old, head)];
    return describeChange(befores, after, edit).map(
      ({ type, ...rest }): HistoryEvent => ({ type, path, date: today, time, ...rest, uncommitted: true }),
    );
  });
  return { events, diagnostics: [] };
}

function describe(path: string, { facts }: Version, { publish }: HeadNotes): DescribedVersion {
  return { path, facts, public: decideVisibility(path, facts.statement, publish).public };
}

function findPairs(
  { blobs, repository }: HeadNotes,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Pair[] {
  const hash = (bytes: Uint8Array): string =>
    createHash(repository.hashFunction).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  /** Notes of the head commit that are not on disk any more, by content. */
  const gone = new Map<string, string>();
  for (const [path, blob] of blobs) if (!files.has(path)) gone.set(blob, path);

  const pairs: Pair[] = [];
  for (const path of [...files.keys()].sort(compareText)) {
    const bytes = Buffer.from(files.get(path) ?? []);
    const blob = blobs.get(path);
    const hashes = [hash(bytes), hash(withLineFeeds(bytes))];
    if (blob !== undefined && hashes.includes(blob)) continue;
    if (blob !== undefined) pairs.push({ path, bytes, before: { path, blob } });
    else pairs.push({ path, bytes, before: takeGone(gone, hashes) });
  }
  return pairs;
}

/** A gone note is the past of one new note at most. */
function takeGone(gone: Map<string, string>, hashes: readonly string[]): Pair['before'] {
  const blob = hashes.find((each) => gone.has(each));
  const path = blob === undefined ? undefined : gone.get(blob);
  if (blob === undefined || path === undefined) return null;
  gone.delete(blob);
  return { path, blob };
}

/** What git stores of a file with CR LF where the repository says that text is stored with LF. */
function withLineFeeds(bytes: Buffer): Buffer {
  return bytes.includes('\r\n')
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;
}
