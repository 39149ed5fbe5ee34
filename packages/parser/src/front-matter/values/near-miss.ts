import leven from 'leven';

/** Longer texts are no slips of a word. */
const longestSlip = 40;

/**
 * Finds the word that was probably meant.
 *
 * @param text What was written; letter case is ignored.
 * @param words The words there are, in lower case.
 * @returns The nearest word if it is near, else nothing.
 */
export function nearMiss(text: string, words: readonly string[]): string | undefined {
  const found = text.toLowerCase();
  if (found.length < 3 || found.length > longestSlip) return undefined;
  let nearest: string | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const slips = countSlips(found, word);
    if (slips >= smallest || slips > allowedSlips(found, word)) continue;
    nearest = word;
    smallest = slips;
  }
  return nearest;
}

/** A beginning of the word, and letters in another order, are one slip. */
function countSlips(found: string, word: string): number {
  if (found === word) return 0;
  if ((found.length >= 4 && word.startsWith(found)) || isReordered(found, word)) return 1;
  return Math.abs(found.length - word.length) > 2 ? Number.POSITIVE_INFINITY : leven(found, word);
}

/** One slip in short words, two in longer ones. In a word of up to four letters another letter makes another word: `data`. */
function allowedSlips(found: string, word: string): number {
  const shorter = Math.min(found.length, word.length);
  if (shorter > 5) return 2;
  return shorter < 5 && found.length === word.length && !isReordered(found, word) ? 0 : 1;
}

function isReordered(found: string, word: string): boolean {
  return (
    found.length === word.length && found !== word && [...found].sort().join('') === [...word].sort().join('')
  );
}
