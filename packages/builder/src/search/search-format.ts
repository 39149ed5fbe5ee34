import type { Kind, Layer, Track } from '@layerwise/parser/note';

/*
 * The search index as it stands in a site, for those who write it and for the script that reads it.
 *
 *   search/index.json         the manifest: which files there are
 *   search/index/t-….txt      terms in code-unit order, one a line, with the notes that have them
 *   search/index/d-….json     what is shown of some notes
 *   search/index/f-….json     by what all notes are filtered
 *
 * The names of the files carry a hash of their content, so that a browser may keep them for ever.
 */

/** Path of the manifest in the site. */
export const manifestPath = 'search/index.json';

/** Path in the site of a file that the manifest names. */
export function searchFilePath(type: 't' | 'd' | 'f', hash: string): string {
  return `search/index/${type}-${hash}.${type === 't' ? 'txt' : 'json'}`;
}

/** Which files an index is made of. */
export interface SearchManifest {
  readonly version: 1;
  /** How many notes there are; they are numbered from 0. */
  readonly notes: number;
  /** The beginning from which on terms stand in each file of terms. */
  readonly firsts: readonly string[];
  /** Hashes of the files of terms, of documents and of filters. */
  readonly terms: readonly string[];
  readonly documents: readonly string[];
  readonly filters: string;
}

/** How many notes a file of documents shows. */
export const DOCUMENTS_A_FILE = 32;

/** What is shown of a note before its page is asked. */
export type ShownDocument = readonly [
  title: string,
  href: string,
  description: string,
  kind: Kind,
  layer: Layer | null,
  track: Track | null,
];

/** What notes are filtered by: names, and for each note the indexes of its own. */
export interface SearchFilters {
  readonly topics: readonly string[];
  readonly principles: readonly string[];
  readonly tools: readonly string[];
  /** For each note: kind, layer and track by number (-1: none), then the indexes of its topics, principles and tools. */
  readonly rows: readonly FilterRow[];
}

export type FilterRow = readonly [
  kind: number,
  layer: number,
  track: number,
  topics: readonly number[],
  principles: readonly number[],
  tools: readonly number[],
];

/** The heaviest weight of a term in a note. */
export const HEAVIEST = 25;

/** The character code of the weight 0. */
const LEAST = 65;

/** A note that has a term, and the term's weight in it. */
export interface Posting {
  readonly note: number;
  readonly weight: number;
}

/**
 * Writes a posting: the distance from the note before it in base 36, nothing for the very next one, and a capital for the
 * weight. Thus a term's postings need no space between them.
 */
export function writePosting(distance: number, weight: number): string {
  return (distance === 1 ? '' : distance.toString(36)) + String.fromCharCode(LEAST + weight);
}

/** Reads the postings of a term. */
export function readPostings(text: string): readonly Posting[] {
  const postings: Posting[] = [];
  scanPostings(text, (note, weight) => {
    postings.push({ note, weight });
    return true;
  });
  return postings;
}

/** Goes through the postings of a term until `visit` gives false. Says whether it came to the end. */
export function scanPostings(text: string, visit: (note: number, weight: number) => boolean): boolean {
  let note = -1;
  let distance = 0;
  let hasDistance = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= LEAST && code <= LEAST + HEAVIEST) {
      note += hasDistance ? distance : 1;
      if (!visit(note, code - LEAST)) return false;
      distance = 0;
      hasDistance = false;
    } else {
      // A digit of base 36: 0 to 9, then a to z.
      distance = distance * 36 + (code < 58 ? code - 48 : code - 87);
      hasDistance = true;
    }
  }
  return true;
}
