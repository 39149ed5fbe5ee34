import type { FrontMatter, Kind, Note, Reference } from '@layerwise/parser';
import type { Backlink, LinkedNote, LinkedVault } from '../src/link/linked-vault.ts';

/** What a test says of a note; the rest is filled in. */
export interface NoteSketch extends Partial<FrontMatter> {
  readonly kind?: Kind;
  readonly words?: number;
  /** Ids of notes that its text links to. */
  readonly links?: readonly string[];
  readonly url?: string;
}

/** A vault by the ids of its notes. */
export type VaultSketch = Readonly<Record<string, NoteSketch>>;

/** Makes a linked vault of a sketch, its notes in the sketch's order. */
export function sketchVault(sketch: VaultSketch): LinkedVault {
  const notes = new Map(
    Object.entries(sketch).map(([id, note]): [string, LinkedNote] => [id, sketchNote(id, note)]),
  );
  const backlinks = new Map<string, Backlink[]>();
  for (const [from, note] of Object.entries(sketch)) {
    for (const [index, to] of (note.links ?? []).entries()) {
      if (to === from) continue;
      backlinks.set(to, [...(backlinks.get(to) ?? []), { from, references: [index] }]);
    }
  }
  return { notes, backlinks, findNote: (name) => findNote(name, notes) };
}

/** One public note, its references resolved. */
export function sketchNote(
  id: string,
  { words = 200, links = [], url, kind, ...says }: NoteSketch,
): LinkedNote {
  const note: Note = {
    path: `${id}.md`,
    id,
    hash: '',
    frontMatter: { ...emptyFrontMatter, ...says },
    title: says.title ?? id.split('/').at(-1) ?? id,
    kind: kind ?? kindOfFolder(id),
    headings: [],
    blocks: [],
    references: links.map(sketchReference),
    tags: says.tags ?? [],
    text: '',
    words,
    content: [],
    footnotes: [],
    startsWithTitle: false,
    needs: [],
  };
  return {
    note,
    url: url ?? `/${id.toLowerCase().replaceAll(' ', '-')}/`,
    targets: links.map((target) => ({ type: 'note', id: target, fragment: null })),
  };
}

const emptyFrontMatter: FrontMatter = {
  topics: [],
  principles: [],
  tools: [],
  sessions: [],
  sources: [],
  taught: [],
  reviewed: [],
  tags: [],
  aliases: [],
  cssclasses: [],
  unknown: {},
  positions: {},
};

function kindOfFolder(id: string): Kind {
  const kinds: readonly [string, Kind][] = [
    ['topics/', 'topic'],
    ['principles/', 'principle'],
    ['tools/', 'tool'],
    ['posts/', 'post'],
    ['pages/', 'page'],
  ];
  return kinds.find(([folder]) => id.startsWith(folder))?.[1] ?? 'note';
}

function sketchReference(target: string): Reference {
  return {
    syntax: 'wikilink',
    type: 'link',
    target,
    position: { line: 1, column: 1 },
    excerpt: { before: '', text: target, after: '' },
  };
}

/** Path, then file name, then alias, then title, whatever the letter case; the first by id. */
function findNote(name: string, notes: ReadonlyMap<string, LinkedNote>): string | null {
  const wanted = fold(name);
  const sorted = [...notes.values()].map(({ note }) => note).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rules: readonly ((note: Note) => readonly string[])[] = [
    ({ id }) => [id],
    ({ id }) => [id.split('/').at(-1) ?? ''],
    ({ frontMatter }) => frontMatter.aliases,
    ({ title }) => [title],
  ];
  for (const namesOf of rules) {
    const found = sorted.find((note) => namesOf(note).some((candidate) => fold(candidate) === wanted));
    if (found !== undefined) return found.id;
  }
  return null;
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}
