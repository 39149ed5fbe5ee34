import { findPieces, foldText, isRun } from '@layerwise/builder/search';

/** A part of a text that answers to the query. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** What it answers to: the folded word, or the run as it was asked for. */
  readonly word: string;
}

/** What is marked in texts: terms of the index that answered, and the query's own runs of scripts without spaces. */
export interface Marked {
  readonly terms: ReadonlySet<string>;
  readonly runs: readonly string[];
}

/** Says what is to be marked for a query. */
export function markedBy(query: string, terms: ReadonlySet<string>): Marked {
  const runs = findPieces(query).map(({ text }) => foldText(text));
  return { terms, runs: runs.filter(isRun) };
}

/** Finds the parts of a text that answer to the query, in their order. */
export function findSpans(text: string, { terms, runs }: Marked): readonly Span[] {
  return findPieces(text).flatMap(({ text: piece, start }): readonly Span[] => {
    const folded = foldText(piece);
    if (!isRun(folded)) {
      const word = folded.replace(/['’]/g, '');
      return terms.has(word) ? [{ start, end: start + piece.length, word }] : [];
    }
    // Where folding changes the length (half-width kana), places in one are none in the other.
    return folded.length === piece.length ? runs.flatMap((run) => findRun(folded, run, start)) : [];
  });
}

function findRun(text: string, run: string, offset: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(run); at !== -1; at = text.indexOf(run, at + run.length))
    spans.push({ start: offset + at, end: offset + at + run.length, word: run });
  return spans;
}

/** A piece of a text, marked or not. */
export interface Fragment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a text into what is marked and what is not. */
export function cutAtSpans(text: string, spans: readonly Span[]): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    if (start > done) fragments.push({ text: text.slice(done, start), isMarked: false });
    fragments.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  if (done < text.length) fragments.push({ text: text.slice(done), isMarked: false });
  return fragments;
}
