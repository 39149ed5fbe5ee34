import type { CommitRecord, FileChange, FileVersion } from './commit-record.ts';
import type { JournalCache } from './journal-cache.ts';
import { type Knowledge, keepEdit } from './knowledge.ts';
import { TextTable } from './text-table.ts';
import type { VersionFacts } from './version-facts.ts';

/*
 * The cache as JSON. Texts that come again and again (paths, contents, facts, authors) stand in tables, and
 * everything else names them by their place: a tenth of the size, and of the time to read it.
 */

/** A change is four places: path and content before, path and content after; -1 where there is none. */
type EncodedChanges = readonly number[];

/** Place of id, tree, time, place of author, subject, places of parents, 1 where it touches others, changes. */
type EncodedCommit = readonly [
  string,
  string,
  number,
  number,
  string,
  readonly string[],
  0 | 1,
  readonly EncodedChanges[],
];

interface EncodedCache {
  readonly head: string;
  readonly paths: readonly string[];
  readonly blobs: readonly string[];
  readonly authors: readonly string[];
  readonly commits: readonly EncodedCommit[];
  readonly facts: readonly VersionFacts[];
  /** Pairs: place of a content, place of its facts. */
  readonly factsOf: readonly number[];
  /** Pairs: place of a content, words. */
  readonly words: readonly number[];
  /** 1 where edited, words added and removed, content after, contents before. */
  readonly edits: readonly (readonly number[])[];
}

/** A cache that belongs to whoever decoded it, and may be added to. */
export interface DecodedCache extends JournalCache {
  readonly commits: Map<string, CommitRecord>;
}

/** Makes plain data of a cache. */
export function encodeCache({ head, commits, knowledge }: JournalCache): EncodedCache {
  const paths = new TextTable();
  const blobs = new TextTable();
  const authors = new TextTable();
  const facts = new TextTable();
  const encodeVersion = (version: FileVersion | null): readonly number[] =>
    version === null ? [-1, -1] : [paths.place(version.path), blobs.place(version.blob)];
  const encodedCommits = [...commits.values()].map(
    (commit): EncodedCommit => [
      commit.id,
      commit.tree,
      commit.time,
      commit.author === null ? -1 : authors.place(commit.author),
      commit.subject,
      commit.parents,
      commit.touchesOthers ? 1 : 0,
      commit.changes.map((changes) =>
        changes.flatMap(({ before, after }) => [...encodeVersion(before), ...encodeVersion(after)]),
      ),
    ],
  );
  const factsOf = [...knowledge.facts].flatMap(([blob, found]) => [
    blobs.place(blob),
    facts.place(JSON.stringify(found)),
  ]);
  return {
    head,
    commits: encodedCommits,
    factsOf,
    words: [...knowledge.words].flatMap(([blob, words]) => [blobs.place(blob), words]),
    edits: encodeEdits(knowledge.edits, blobs),
    facts: facts.values.map((text) => JSON.parse(text)),
    paths: paths.values,
    blobs: blobs.values,
    authors: authors.values,
  };
}

function encodeEdits(edits: Knowledge['edits'], blobs: TextTable): readonly (readonly number[])[] {
  return [...edits].flatMap(([after, byBefores]) =>
    [...byBefores].map(([befores, { edited, added, removed }]) => [
      edited ? 1 : 0,
      added,
      removed,
      blobs.place(after),
      ...befores.split('+').map((blob) => blobs.place(blob)),
    ]),
  );
}

/**
 * Reads plain data back.
 *
 * @throws where it is no cache; a file whose seal is whole is one.
 */
export function decodeCache(data: unknown): DecodedCache {
  if (!isEncodedCache(data)) throw new TypeError('This is no journal cache.');
  const pathAt = at(data.paths);
  const blobAt = at(data.blobs);
  const authorAt = at(data.authors);
  const factsAt = at(data.facts);
  const versionAt = (places: readonly number[], place: number): FileVersion | null => {
    const path = places[place] ?? -1;
    return path < 0 ? null : { path: pathAt(path), blob: blobAt(places[place + 1] ?? -1) };
  };
  const commits = data.commits.map(
    ([id, tree, time, author, subject, parents, touchesOthers, changes]): CommitRecord => ({
      id,
      tree,
      time,
      author: author < 0 ? null : authorAt(author),
      subject,
      parents,
      touchesOthers: touchesOthers === 1,
      changes: changes.map((places) => {
        const decoded: FileChange[] = [];
        for (let place = 0; place < places.length; place += 4) {
          decoded.push({ before: versionAt(places, place), after: versionAt(places, place + 2) });
        }
        return decoded;
      }),
    }),
  );
  return {
    head: data.head,
    commits: new Map(commits.map((commit) => [commit.id, commit])),
    knowledge: {
      facts: decodePairs(data.factsOf, blobAt, factsAt),
      words: decodePairs(data.words, blobAt, (words) => words),
      edits: decodeEdits(data.edits, blobAt),
    },
  };
}

function isEncodedCache(data: unknown): data is EncodedCache {
  if (typeof data !== 'object' || data === null || !('head' in data) || typeof data.head !== 'string')
    return false;
  const fields = new Map<string, unknown>(Object.entries(data));
  return ['paths', 'blobs', 'authors', 'commits', 'facts', 'factsOf', 'words', 'edits'].every((field) =>
    Array.isArray(fields.get(field)),
  );
}

function at<Value>(table: readonly Value[]): (place: number) => Value {
  return (place) => {
    const value = table[place];
    if (value === undefined) throw new RangeError('The journal cache names something that is not in it.');
    return value;
  };
}

function decodePairs<Key, Value>(
  places: readonly number[],
  keyAt: (place: number) => Key,
  valueAt: (place: number) => Value,
): Map<Key, Value> {
  const pairs = new Map<Key, Value>();
  for (let place = 0; place < places.length; place += 2) {
    pairs.set(keyAt(places[place] ?? -1), valueAt(places[place + 1] ?? -1));
  }
  return pairs;
}

function decodeEdits(encoded: EncodedCache['edits'], blobAt: (place: number) => string): Knowledge['edits'] {
  const edits: Knowledge['edits'] = new Map();
  for (const [edited, added = 0, removed = 0, after = -1, ...befores] of encoded) {
    keepEdit(edits, befores.map(blobAt), blobAt(after), { edited: edited === 1, added, removed });
  }
  return edits;
}
