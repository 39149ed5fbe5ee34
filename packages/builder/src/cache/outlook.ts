import { createHash } from 'node:crypto';
import type { Excerpt, Note } from '@layerwise/parser/note';
import { FEWEST_WORDS } from '../learn/note-facts.ts';
import type { LinkedNote } from '../link/linked-vault.ts';
import { countMinutes } from '../plan/cards.ts';
import { describeNote } from '../plan/describe.ts';
import { plainExcerpts } from '../plan/plain-excerpts.ts';
import type { SiteModel } from '../plan/site-model.ts';

/** What others see of a note, as a fingerprint, by the note's path; `hash` is that of the file it was taken from. */
export type NoteOutlooks = ReadonlyMap<string, { readonly hash: string; readonly outlook: string }>;

/** What the pages of a site show besides the texts of the notes that stand in them. */
export interface SiteOutlook {
  /** Changes with any of it. */
  readonly fingerprint: string;
  readonly ofNotes: NoteOutlooks;
}

/**
 * Fingerprints all of a model but the texts of notes. As long as it is the same, a page can only be other than before where
 * the text of a note that stands in it is.
 *
 * @param context changes with everything that pages are made from besides the model.
 * @param known what an earlier build found, with the same code.
 */
export function fingerprintOutlook(model: SiteModel, context: string, known: NoteOutlooks): SiteOutlook {
  const { vault, ...rest } = model;
  const ofNotes = new Map<string, { readonly hash: string; readonly outlook: string }>();
  const hash = createHash('sha256').update(JSON.stringify([context, rest], listMaps));
  for (const { note, url, targets } of vault.notes.values()) {
    const before = known.get(note.path);
    const outlook = before?.hash === note.hash ? before.outlook : fingerprintNote(note);
    ofNotes.set(note.path, { hash: note.hash, outlook });
    hash.update(JSON.stringify([note.path, outlook, url, targets]));
  }
  return { fingerprint: hash.digest('base64url'), ofNotes };
}

const fingerprints = new WeakMap<Note, string>();

/** Fingerprints all of a note that another page may show, or that something is learnt from. */
export function fingerprintNote(note: Note): string {
  const fingerprint = fingerprints.get(note) ?? makeFingerprint(note);
  fingerprints.set(note, fingerprint);
  return fingerprint;
}

function makeFingerprint(note: Note): string {
  const { path, title, kind, ownKind, frontMatter, headings, blocks, references, tags, needs } = note;
  const { positions: _positions, ...says } = frontMatter;
  const shown = [
    [path, title, kind, ownKind, says, blocks, tags, needs, note.startsWithTitle],
    headings.map(({ depth, text, id }) => [depth, text, id]),
    references.map(({ position: _position, ...reference }) => reference),
    [
      describeNote(note),
      countMinutes(note),
      Math.min(note.words, FEWEST_WORDS),
      ...showExcerpts(note, plainExcerpts(note)),
    ],
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}

/** How the words around its links are shown, where there are formulas among them. */
function showExcerpts({ needs, references }: Note, show: (excerpt: Excerpt) => Excerpt): readonly Excerpt[] {
  return needs.includes('math') ? references.map(({ excerpt }) => show(excerpt)) : [];
}

function listMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;
}

/** The files whose texts stand in the page of a note: its own, and those that it embeds or shows on a canvas. */
export function listTexts(id: string, { vault }: Pick<SiteModel, 'vault'>): readonly string[] {
  const texts = new Map<string, string>();
  const visit = (linked: LinkedNote | undefined): void => {
    if (linked === undefined || texts.has(linked.note.id)) return;
    const { note, targets } = linked;
    texts.set(note.id, `${note.path}\n${note.hash}`);
    const isCanvas = note.needs.includes('canvas');
    for (const [index, target] of targets.entries()) {
      const isShown = isCanvas || note.references[index]?.type === 'embed';
      if (isShown && target.type === 'note') visit(vault.notes.get(target.id));
    }
  };
  visit(vault.notes.get(id));
  return [...texts.values()];
}
