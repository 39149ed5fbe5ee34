import {
  askedTerms,
  type FilterRow,
  findPieces,
  kinds,
  layers,
  readPostings,
  type SearchFilters,
  tracks,
} from '@layerwise/builder/search';
import { matchTerms } from './match-terms.ts';
import type { SearchIndex } from './search-index.ts';

/** What notes must have besides the words; an empty text asks for nothing. */
export interface Filter {
  readonly kind: string;
  readonly layer: string;
  readonly track: string;
  readonly topic: string;
  readonly principle: string;
  readonly tool: string;
}

/** What a query found. */
export interface Found {
  /** Numbers of notes, the best first. */
  readonly notes: readonly number[];
  /** True where no note has all words of the query. */
  readonly isPartial: boolean;
  /** The terms of the index that answered, for marking. */
  readonly terms: ReadonlySet<string>;
}

/** A word of the query in a note. */
type Scores = Map<number, number>;

/**
 * Finds the notes for a query: those that have all of its words, and where there is none, those that have some. Without
 * any word, all that pass the filter.
 *
 * @throws what loading the index throws.
 */
export async function findNotes(query: string, filter: Filter, index: SearchIndex): Promise<Found> {
  const asked = findPieces(query).map(({ text }) => askedTerms(text));
  const isAllowed = await chooseFilter(filter, index);
  const all = asked.flat();
  if (all.length === 0) {
    const notes =
      isAllowed === null ? [] : Array.from({ length: index.notes }, (_, note) => note).filter(isAllowed);
    return { notes, isPartial: false, terms: new Set() };
  }
  const terms = new Set<string>();
  const scores = await Promise.all(
    all.map((term, position) => scoreTerm(term, position === all.length - 1, index, terms)),
  );
  const ranked = rankNotes(scores, isAllowed);
  const complete = ranked.filter(({ words }) => words === all.length);
  const isPartial = complete.length === 0 && ranked.length > 0;
  return { notes: (isPartial ? ranked : complete).map(({ note }) => note), isPartial, terms };
}

/** Scores the notes that have a term or what answers to it: its weight in the note, and how rare it is. */
async function scoreTerm(
  asked: string,
  isLast: boolean,
  index: SearchIndex,
  terms: Set<string>,
): Promise<Scores> {
  const scores: Scores = new Map();
  const variants = [...new Set([asked, asked.replace(/([aou])e/g, '$1')])];
  for (const [number, variant] of variants.entries()) {
    // `ueber` is how `über` is typed without an umlaut, which is `uber` in the index.
    if (number > 0 && scores.size > 0) break;
    for (const { line, likeness } of matchTerms(variant, await index.linesAround(variant), isLast)) {
      terms.add(line.term);
      for (const { note, weight } of readPostings(line.postings))
        scores.set(note, Math.max(scores.get(note) ?? 0, weight * likeness));
    }
  }
  const rarity = Math.log(1 + (index.notes - scores.size + 0.5) / (scores.size + 0.5));
  for (const [note, score] of scores) scores.set(note, score * rarity);
  return scores;
}

interface RankedNote {
  readonly note: number;
  /** How many words of the query it has. */
  readonly words: number;
  readonly score: number;
}

function rankNotes(
  scores: readonly Scores[],
  isAllowed: ((note: number) => boolean) | null,
): readonly RankedNote[] {
  const words = new Map<number, number>();
  const sums: Scores = new Map();
  for (const ofTerm of scores) {
    for (const [note, score] of ofTerm) {
      words.set(note, (words.get(note) ?? 0) + 1);
      sums.set(note, (sums.get(note) ?? 0) + score);
    }
  }
  return [...sums]
    .filter(([note]) => isAllowed === null || isAllowed(note))
    .map(([note, score]) => ({ note, words: words.get(note) ?? 0, score }))
    .sort((a, b) => b.words - a.words || b.score - a.score || a.note - b.note);
}

/** Null where all notes pass. */
async function chooseFilter(filter: Filter, index: SearchIndex): Promise<((note: number) => boolean) | null> {
  if (Object.values(filter).every((value) => value === '')) return null;
  const filters = await index.filters();
  return (note) => {
    const row = filters.rows[note];
    return row !== undefined && passes(row, filter, filters);
  };
}

function passes(row: FilterRow, filter: Filter, filters: SearchFilters): boolean {
  const [kind, layer, track, topics, principles, tools] = row;
  const isOne = (value: string, own: string | undefined): boolean => value === '' || value === own;
  const hasOne = (value: string, names: readonly string[], own: readonly number[]): boolean =>
    value === '' || own.some((index) => names[index] === value);
  return (
    isOne(filter.kind, kinds[kind]) &&
    isOne(filter.layer, layers[layer]) &&
    isOne(filter.track, tracks[track]) &&
    hasOne(filter.topic, filters.topics, topics) &&
    hasOne(filter.principle, filters.principles, principles) &&
    hasOne(filter.tool, filters.tools, tools)
  );
}
