import type { TermLine } from './search-index.ts';

/** A term of the index that answers to one of a query, and how well, from 0 to 1. */
export interface TermMatch {
  readonly line: TermLine;
  readonly likeness: number;
}

/** Fewest letters of a beginning that finds longer words, where it is not the word being typed. */
const SHORTEST_BEGINNING = 3;

/** Most terms that one beginning stands for. */
const MOST_TERMS = 60;

/** Fewest letters of a word for one letter, and for two letters, to be mistaken. */
const ONE_MISTAKE = 4;
const TWO_MISTAKES = 8;

/**
 * Finds the terms that answer to one of a query: the very same, those that begin with it, and where there is neither, those
 * that are spelled nearly like it.
 *
 * @param isLast whether it is the last word of the query, which may not be typed to its end yet.
 */
export function matchTerms(asked: string, lines: readonly TermLine[], isLast: boolean): readonly TermMatch[] {
  const beginsToo = isLast || asked.length >= SHORTEST_BEGINNING;
  const found = lines
    .filter(({ term }) => term === asked || (beginsToo && term.startsWith(asked)))
    .map((line) => ({
      line,
      likeness: line.term === asked ? 1 : 0.8 * Math.sqrt(asked.length / line.term.length),
    }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_TERMS);
  if (found.length > 0) return found;
  const mistakes = asked.length >= TWO_MISTAKES ? 2 : asked.length >= ONE_MISTAKE ? 1 : 0;
  if (mistakes === 0) return [];
  return lines.flatMap((line) => {
    const distance = countMistakes(asked, line.term, mistakes);
    return distance > mistakes ? [] : [{ line, likeness: 0.6 / (distance + 1) }];
  });
}

/** Letters to be put in, left out, changed or swapped with their neighbour to make one word of another; over `most` where it is more than that. */
export function countMistakes(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return at(row, other.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}
