import { findTerms } from './find-terms.ts';
import type { SearchDocument } from './search-document.ts';
import { HEAVIEST } from './search-format.ts';

/** How many times over a word counts that stands there, and not in the text. */
const TITLE = 10;
const ALIAS = 6;
const HEADING = 3;
const NAME = 3;

/** Words of a note of usual length. A fixed number, so that a note's weights depend on nothing but the note. */
const USUAL_LENGTH = 400;

/** The constants of BM25: how soon one more occurrence counts for little, and how much a long text is held against it. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/**
 * Weighs the terms of a note, from 1 to `HEAVIEST`: BM25's part of a document, without the part of the term's rarity, which
 * is worked out when it is asked for.
 */
export function weighTerms(document: SearchDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, times: number): number => {
    const terms = findTerms(text);
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + times);
    return terms.length;
  };
  const length = count(document.text, 1);
  count(document.title, TITLE);
  for (const alias of document.aliases) count(alias, ALIAS);
  for (const heading of document.headings) count(heading, HEADING);
  for (const names of [document.topics, document.principles, document.tools, document.tags])
    for (const name of names) count(name, NAME);
  const slowness = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH);
  for (const [term, times] of counts)
    counts.set(term, Math.max(1, Math.round((HEAVIEST * times) / (times + slowness))));
  return counts;
}
