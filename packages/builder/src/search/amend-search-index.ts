import { fileHash } from './file-hash.ts';
import {
  type Posting,
  readPostings,
  type SearchManifest,
  searchFilePath,
  writePosting,
} from './search-format.ts';
import { writeTerms } from './write-terms.ts';

/** What a note was found by, and what it is found by now: weights by term. */
export interface AmendedDocument {
  /** Of the note in the index. */
  readonly number: number;
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** What becomes of an index: its manifest, the files of terms that are new, by path, and those that go. */
export interface AmendedIndex {
  readonly manifest: string;
  readonly added: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/**
 * Makes of the files of an index those of the index in which some notes have other texts, and everything else is as it was:
 * the same as if it were made anew.
 *
 * @param read gives a file of the index.
 * @returns null where the index is not one of the notes as they were before.
 */
export function amendSearchIndex(
  manifest: SearchManifest,
  read: (path: string) => string,
  documents: readonly AmendedDocument[],
): AmendedIndex | null {
  const postings = new Map<string, string>();
  for (const hash of manifest.terms) {
    for (const line of read(searchFilePath('t', hash)).split('\n')) {
      const space = line.indexOf(' ');
      if (space !== -1) postings.set(line.slice(0, space), line.slice(space + 1));
    }
  }
  for (const document of documents) if (!amendPostings(postings, document)) return null;
  const terms = writeTerms(postings);
  const hashes = terms.map(({ text }) => fileHash(text));
  const known = new Set(manifest.terms);
  const added = new Map<string, string>();
  for (const [index, hash] of hashes.entries()) {
    if (!known.has(hash)) added.set(searchFilePath('t', hash), terms[index]?.text ?? '');
  }
  const amended: SearchManifest = { ...manifest, firsts: terms.map(({ first }) => first), terms: hashes };
  const left = new Set(hashes);
  return {
    manifest: `${JSON.stringify(amended)}\n`,
    added,
    removed: manifest.terms.filter((hash) => !left.has(hash)).map((hash) => searchFilePath('t', hash)),
  };
}

/** False where the note does not stand in the index as it should. */
function amendPostings(postings: Map<string, string>, { number, before, after }: AmendedDocument): boolean {
  for (const term of new Set([...before.keys(), ...after.keys()])) {
    const weight = after.get(term);
    if (weight === before.get(term)) continue;
    const known = readPostings(postings.get(term) ?? '');
    const others = known.filter(({ note }) => note !== number);
    const [own] = known.filter(({ note }) => note === number);
    if (own?.weight !== before.get(term)) return false;
    const amended = weight === undefined ? others : [...others, { note: number, weight }];
    if (amended.length === 0) postings.delete(term);
    else postings.set(term, writePostings(amended.sort((one, other) => one.note - other.note)));
  }
  return true;
}

function writePostings(postings: readonly Posting[]): string {
  let last = -1;
  let text = '';
  for (const { note, weight } of postings) {
    text += writePosting(note - last, weight);
    last = note;
  }
  return text;
}
