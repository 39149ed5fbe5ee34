import type { SearchDocument } from './search-document.ts';
import { type Posting, readPostings, scanPostings, writePosting } from './search-format.ts';
import { weighTerms } from './weigh-terms.ts';

/** The postings of all terms, and of which notes they are. */
export interface GatheredPostings {
  /** A text for each note, in the order of their numbers, that changes with all that its postings depend on. */
  readonly keys: readonly string[];
  /** By term. */
  readonly postings: ReadonlyMap<string, string>;
}

/** What is known where nothing is. */
export const noPostings: GatheredPostings = { keys: [], postings: new Map() };

/**
 * Gathers which notes have which terms. Only notes that are not known are read; the postings of the others are taken over
 * with their notes' new numbers. The result is the same whatever was known before.
 *
 * @param documents in the order of their numbers.
 * @param keys a text for each of them; none twice.
 * @param known from an earlier time, whose notes that are still there stood in the same order.
 */
export function gatherPostings(
  documents: readonly SearchDocument[],
  keys: readonly string[],
  known: GatheredPostings,
): GatheredPostings {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const moved = known.keys.map((key) => numbers.get(key) ?? GONE);
  const before = new Set(known.keys);
  const fresh = readFresh(documents, (number) => !before.has(keys[number] ?? ''));
  const postings = new Map<string, string>();
  const isUnmoved = moved.every((number, index) => number === index);
  for (const [term, text] of known.postings) {
    const kept = isUnmoved ? text : movePostings(text, moved);
    const added = fresh.get(term);
    if (added === undefined) {
      if (kept !== '') postings.set(term, kept);
      continue;
    }
    fresh.delete(term);
    postings.set(term, kept === '' ? added.text : mergePostings(kept, added.text));
  }
  for (const [term, { text }] of fresh) postings.set(term, text);
  return { keys, postings };
}

/** In the place of a number: the note is gone. */
const GONE = -1;

/** Postings that are being written. */
interface Written {
  text: string;
  /** Number of the last note. */
  last: number;
}

function readFresh(
  documents: readonly SearchDocument[],
  isFresh: (number: number) => boolean,
): Map<string, Written> {
  const fresh = new Map<string, Written>();
  for (const [number, document] of documents.entries()) {
    if (!isFresh(number)) continue;
    for (const [term, weight] of weighTerms(document)) {
      const written = fresh.get(term) ?? { text: '', last: -1 };
      if (written.last === -1) fresh.set(term, written);
      append(written, { note: number, weight });
    }
  }
  return fresh;
}

function append(written: Written, { note, weight }: Posting): void {
  written.text += writePosting(note - written.last, weight);
  written.last = note;
}

/** Gives postings the new numbers of their notes; the text itself where they are as they were. */
function movePostings(text: string, moved: readonly number[]): string {
  if (scanPostings(text, (note) => moved[note] === note)) return text;
  const written: Written = { text: '', last: -1 };
  scanPostings(text, (note, weight) => {
    const number = moved[note] ?? GONE;
    if (number !== GONE) append(written, { note: number, weight });
    return true;
  });
  return written.text;
}

function mergePostings(one: string, other: string): string {
  const written: Written = { text: '', last: -1 };
  const all = [...readPostings(one), ...readPostings(other)].sort((a, b) => a.note - b.note);
  for (const posting of all) append(written, posting);
  return written.text;
}
