import type { Content, Footnote, Hole, Note, Reference } from '@layerwise/parser';

/** The text of one card, made to stand beside that of others. */
export interface CardText {
  readonly content: Content;
  readonly footnotes: readonly Footnote[];
  /** What a reader reads. */
  readonly text: string;
}

/**
 * Takes the text of a card into its canvas: its references go to the end of the canvas's, its ids and footnotes get the
 * card's number before them.
 *
 * @param references those of the canvas so far; the card's are added.
 */
export function takeCardText(note: Note, card: number, references: Reference[]): CardText {
  const first = references.length;
  references.push(...note.references);
  const name = (id: string): string => `card-${card}:${id}`;
  const take = (content: Content): Content =>
    content.flatMap((piece): Content => {
      if (typeof piece === 'string') return [piece];
      const hole = takeHole(piece, first, name);
      return hole === null ? [] : [hole];
    });
  return {
    content: take(note.content),
    footnotes: note.footnotes.map(({ label, content }) => ({ label: name(label), content: take(content) })),
    text: note.text,
  };
}

/** Null for the bounds of sections and blocks: no link can mean a part of a card. */
function takeHole(hole: Hole, first: number, name: (id: string) => string): Hole | null {
  switch (hole.type) {
    case 'link-start':
    case 'link-end':
    case 'embed':
    case 'card':
    case 'name':
      return { ...hole, reference: hole.reference + first };
    case 'id':
    case 'anchor':
      return { ...hole, id: name(hole.id) };
    case 'footnote':
      return { ...hole, footnote: name(hole.footnote) };
    case 'region-start':
    case 'region-end':
      return null;
    case 'public-start':
      return { ...hole, references: hole.references.map((reference) => reference + first) };
    case 'public-end':
    case 'word':
    case 'tag-start':
    case 'tag-end':
      return hole;
  }
}
