/**
 * A word, as the parser counts them: letters, digits and marks, with apostrophes, hyphens and low lines inside; each
 * Chinese or Japanese character by itself.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’_-]*[\p{L}\p{N}\p{M}])?/gu;

/** What changed between two versions of a text. */
export interface Edit {
  /** False where only white space did. */
  readonly edited: boolean;
  /** Words that are there more often than before, and less often. */
  readonly added: number;
  readonly removed: number;
}

/** Number of words in Markdown, marks and all. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/**
 * Compares the words of two texts as bags: a word counts as added as many times as it is there more often than
 * before. So a paragraph that only moved adds and removes nothing, and a word that was replaced counts once on either
 * side. Time grows with the length of the texts, and nearly all of it goes to the lines that changed.
 */
export function compareWords(before: string, after: string): Edit {
  if (before === after) return { edited: false, added: 0, removed: 0 };
  const { onlyBefore, onlyAfter } = cancelLines(before.split('\n'), after.split('\n'));
  const change = compareBags(onlyBefore, onlyAfter);
  const edited = change.added > 0 || change.removed > 0 || squeeze(before) !== squeeze(after);
  return { edited, ...change };
}

/**
 * Compares a merge with all of its parents: a line is its own if no parent has it, and is taken out by it if all have.
 * A merge that git made by itself has neither.
 */
export function compareMerge(befores: readonly string[], after: string): Edit {
  const parents = befores.map(toLineSet);
  const [first = new Set<string>(), ...others] = parents;
  const result = toLineSet(after);
  const taken = [...first].filter((line) => !result.has(line) && others.every((lines) => lines.has(line)));
  const own = toLines(after).filter((line) => line !== '' && !parents.some((lines) => lines.has(line)));
  return { edited: own.length > 0 || taken.length > 0, ...compareBags(taken, own) };
}

function toLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}

function toLineSet(text: string): Set<string> {
  return new Set(toLines(text).filter((line) => line !== ''));
}

function cancelLines(before: readonly string[], after: readonly string[]) {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) + 1);
  const onlyAfter: string[] = [];
  for (const line of after) {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    else onlyAfter.push(line);
  }
  const onlyBefore = [...counts].flatMap(([line, count]) => Array<string>(count).fill(line));
  return { onlyBefore, onlyAfter };
}

function compareBags(before: readonly string[], after: readonly string[]) {
  const counts = new Map<string, number>();
  for (const line of before) {
    for (const word of line.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let added = 0;
  for (const line of after) {
    for (const word of line.match(WORD) ?? []) {
      const count = counts.get(word) ?? 0;
      if (count > 0) counts.set(word, count - 1);
      else added++;
    }
  }
  let removed = 0;
  for (const count of counts.values()) removed += count;
  return { added, removed };
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
