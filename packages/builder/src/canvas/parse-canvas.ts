import { createHash } from 'node:crypto';
import type { Diagnostic, Note, ParsedNote, ParseOptions, Reference } from '@layerwise/parser';
import type { Parse } from '../parse/parse-vault.ts';
import type { NoteFile } from '../read/vault-file.ts';
import type { Canvas, CanvasNode } from './canvas.ts';
import { readCanvas } from './read-canvas.ts';
import { type CardText, takeCardText } from './take-card-text.ts';
import { writeCanvas } from './write-canvas.ts';

/**
 * Understands one canvas by itself, as a note of kind `page` whose content is a picture: so its links, backlinks, tags and
 * text are those of any note, and it is embedded like one.
 *
 * Its properties (`metadata.frontmatter`, where Obsidian keeps them) are read as a note's front matter, and say in the
 * same way whether it is private. A canvas that cannot be read is private.
 *
 * @param parse parses its cards' text.
 */
export async function parseCanvas(
  { path, bytes }: NoteFile,
  options: ParseOptions,
  parse: Parse,
): Promise<ParsedNote> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { canvas, diagnostics } = readCanvas(path, bytes);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.canvas$/iu, '');
  if (canvas === null) {
    return { note: { path, id: path, hash, names: [], private: true }, diagnostics };
  }
  const head = await parse({ path, bytes: Buffer.from(writeFrontMatter(canvas)) }, options);
  const told = [
    ...diagnostics,
    ...head.diagnostics.map((diagnostic) => ({ ...diagnostic, line: 1, column: 1 })),
  ];
  if ('private' in head.note) return { note: { ...head.note, hash }, diagnostics: told };

  const cards = await parseCards(canvas, path, options, parse);
  const references: Reference[] = [];
  const texts: (CardText | null)[] = [];
  for (const [index, card] of cards.entries()) {
    if (card !== null) told.push(...card.diagnostics);
    texts.push(card === null ? null : takeCardText(card.note, index, references));
  }
  const written = writeCanvas(canvas, texts, references);
  const notes = cards.flatMap((card) => card?.note ?? []);
  const note: Note = {
    ...head.note,
    hash,
    kind: 'page',
    title: head.note.frontMatter.title ?? name,
    references,
    tags: mergeTags([head.note, ...notes]),
    text: [...written.labels, ...notes.map(({ text }) => text)].filter((text) => text !== '').join('\n'),
    words: notes.reduce((sum, { words }) => sum + words, 0),
    content: written.content,
    footnotes: texts.flatMap((text) => text?.footnotes ?? []),
    startsWithTitle: false,
    needs: [...new Set(['canvas' as const, ...notes.flatMap(({ needs }) => needs)])].sort(),
  };
  return { note, diagnostics: told };
}

/** JSON is YAML, so a canvas's properties are a front matter as they are. */
function writeFrontMatter({ frontMatter }: Canvas): string {
  return frontMatter === null ? '' : `---\n${JSON.stringify(frontMatter)}\n---\n`;
}

interface ParsedCard {
  readonly note: Note;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses the text of the cards; null for what has none. */
function parseCards(
  { nodes }: Canvas,
  path: string,
  options: ParseOptions,
  parse: Parse,
): Promise<readonly (ParsedCard | null)[]> {
  return Promise.all(nodes.map((node) => parseCard(node, path, options, parse)));
}

/**
 * A card's text is all body. The front matter put before it says so, keeps its first heading from being taken for a title,
 * and does not let it be private where notes must ask to be public: that is for the canvas to say.
 */
const cardHead = `---\ntitle: "\u{E000}"\npublish: true\n---\n`;

async function parseCard(
  node: CanvasNode,
  path: string,
  options: ParseOptions,
  parse: Parse,
): Promise<ParsedCard | null> {
  if (node.type !== 'text') return null;
  const { note, diagnostics } = await parse({ path, bytes: Buffer.from(cardHead + node.text) }, options);
  if ('private' in note) return null;
  const { line, column } = node.position;
  const references = note.references.map((reference) => ({ ...reference, position: { line, column } }));
  return {
    note: { ...note, references },
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, line, column })),
  };
}

/** Tags of several notes, each once, letter case ignored, in its first spelling. */
function mergeTags(notes: readonly Note[]): readonly string[] {
  const tags = new Map<string, string>();
  for (const tag of notes.flatMap((note) => note.tags)) {
    const key = tag.toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}
