/**
 * Finds the word that was probably meant.
 *
 * @param text What was written.
 * @param words The words there are.
 * @returns The nearest word if it is near, else nothing. Letter case is ignored.
 */
export function nearMiss(text: string, words: readonly string[]): string | undefined {
  const found = text.toLowerCase();
  // Longer texts are no slips of a word; the bound also keeps the comparison cheap.
  if (found.length < 3 || found.length > 40) return undefined;
  let nearest: string | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const distance = found.length >= 4 && word.startsWith(found) ? 1 : countSlips(found, word.toLowerCase());
    if (distance < smallest && distance <= allowedSlips(found, word)) {
      nearest = word;
      smallest = distance;
    }
  }
  return nearest;
}

/** One slip in short words, two in longer ones. In a word of four letters another letter makes another word: `data`. */
function allowedSlips(found: string, word: string): number {
  const shorter = Math.min(found.length, word.length);
  if (shorter > 5) return 2;
  return shorter === found.length && shorter === word.length && shorter < 5 && !isTransposition(found, word)
    ? 0
    : 1;
}

function isTransposition(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

/** Optimal string alignment distance: letters put in, left out, exchanged, or two swapped, cost one each. */
function countSlips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
