import type { CommitRecord, FileChange, FileVersion } from './commit-record.ts';
import type { JournalCache } from './journal-cache.ts';
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
  /** Key, 1 where edited, words added and removed. */
  readonly edits: readonly (readonly [string, 0 | 1, number, number])[];
}

/** Gives texts their places in a table, in the order in which they come. */
class Table {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  place(value: string): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Makes plain data of a cache. */
export function encodeCache({ head, commits, knowledge }: JournalCache): EncodedCache {
  const paths = new Table();
  const blobs = new Table();
  const authors = new Table();
  const facts = new Table();
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
    edits: [...knowledge.edits].map(([key, { edited, added, removed }]) => [
      key,
      edited ? 1 : 0,
      added,
      removed,
    ]),
    facts: facts.values.map((text) => JSON.parse(text)),
    paths: paths.values,
    blobs: blobs.values,
    authors: authors.values,
  };
}

/**
 * Reads plain data back.
 *
 * @throws where it is no cache; a file whose seal is whole is one.
 */
export function decodeCache(data: unknown): JournalCache {
  if (!isEncodedCache(data)) throw new TypeError('This is no journal cache.');
  const pathAt = at(data.paths);
  const blobAt = at(data.blobs);
  const authorAt = at(data.authors);
  const factsAt = at(data.facts);
  const commits = data.commits.map(
    ([id, tree, time, author, subject, parents, touchesOthers, changes]): CommitRecord => ({
      id,
      tree,
      time,
      author: author < 0 ? null : authorAt(author),
      subject,
      parents,
      touchesOthers: touchesOthers === 1,
      changes: changes.map((places) =>
        groupsOf(4, places).map(
          ([beforePath = -1, beforeBlob = -1, afterPath = -1, afterBlob = -1]): FileChange => ({
            before: beforePath < 0 ? null : { path: pathAt(beforePath), blob: blobAt(beforeBlob) },
            after: afterPath < 0 ? null : { path: pathAt(afterPath), blob: blobAt(afterBlob) },
          }),
        ),
      ),
    }),
  );
  return {
    head: data.head,
    commits: new Map(commits.map((commit) => [commit.id, commit])),
    knowledge: {
      facts: new Map(
        groupsOf(2, data.factsOf).map(([blob = -1, facts = -1]) => [blobAt(blob), factsAt(facts)]),
      ),
      words: new Map(groupsOf(2, data.words).map(([blob = -1, words = 0]) => [blobAt(blob), words])),
      edits: new Map(
        data.edits.map(([key, edited, added, removed]) => [key, { edited: edited === 1, added, removed }]),
      ),
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

function groupsOf(size: number, list: readonly number[]): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  for (let start = 0; start < list.length; start += size) groups.push(list.slice(start, start + size));
  return groups;
}
