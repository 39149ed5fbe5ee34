import type { Content, Footnote, Hole, Reference } from '../note.ts';

/** The parts of a note that speak of its references. */
interface Referring {
  readonly content: Content;
  readonly footnotes: readonly Footnote[];
}

/**
 * Puts references in the order in which they stand in the note. They are found by kind: wikilinks while Markdown becomes
 * HTML, ordinary links and images after it.
 *
 * @returns the references, and the parts with the new numbers.
 */
export function orderReferences(
  found: readonly Reference[],
  { content, footnotes }: Referring,
): Referring & { readonly references: readonly Reference[] } {
  if (found.every((reference, index) => isBehind(reference, found[index - 1]))) {
    return { references: found, content, footnotes };
  }
  const order = found
    .map((reference, index) => ({ reference, index }))
    .sort(
      (one, other) =>
        one.reference.position.line - other.reference.position.line ||
        one.reference.position.column - other.reference.position.column ||
        one.index - other.index,
    );
  const references = order.map(({ reference }) => reference);
  const places = new Map(order.map(({ index }, place) => [index, place]));
  const renumber = (pieces: Content): Content =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : renumberHole(piece, places)));
  return {
    references,
    content: renumber(content),
    footnotes: footnotes.map(({ label, content: text }) => ({ label, content: renumber(text) })),
  };
}

/** Whether a reference stands behind another one, or at the same place. */
function isBehind({ position }: Reference, other: Reference | undefined): boolean {
  if (other === undefined || position.line > other.position.line) return true;
  return position.line === other.position.line && position.column >= other.position.column;
}

function renumberHole(hole: Hole, places: ReadonlyMap<number, number>): Hole {
  if ('reference' in hole) return { ...hole, reference: places.get(hole.reference) ?? hole.reference };
  if (!('references' in hole)) return hole;
  return { ...hole, references: hole.references.map((index) => places.get(index) ?? index) };
}
