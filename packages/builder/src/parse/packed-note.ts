import { deserialize, serialize } from 'node:v8';
import type { Content, Note, ParsedNote } from '@layerwise/parser';

/*
 * A parsed note as bytes, which go from a thread to another, and into the cache, as they are: the lengths of four parts,
 * then what is known of the note, its content, its text, and its Markdown. The last three are most of it, and few stages
 * look at them: they are read when they are asked for. The first is many small values, for which JSON takes half the time;
 * the others are long strings, which V8 copies as they are.
 */

/** Four lengths of four bytes each. */
const HEAD = 16;

/** What of a note is read late. */
type Body = 'content' | 'footnotes' | 'text' | 'markdown';

/** What a parse gave, without what is read late. */
type Facts = Omit<ParsedNote, 'note'> & { readonly note: Omit<Note, Body> };

/** The bytes that a note was unpacked from. */
const sources = new WeakMap<ParsedNote, Uint8Array>();

/** A packed note in two parts: what is known of it, and the rest, which may be read late. */
export interface PackedParts {
  readonly head: Uint8Array;
  /** It gives the same bytes each time. */
  readonly tail: () => Uint8Array;
}

/** Packs a parsed note. One that was unpacked gives the bytes it came from. */
export function packNote(parsed: ParsedNote): Uint8Array {
  return sources.get(parsed) ?? Buffer.concat(packInPieces(parsed));
}

/** Packs a parsed note: the bytes of `packNote` in pieces, for those who copy them anyway. */
export function packInPieces(parsed: ParsedNote): readonly Uint8Array[] {
  const parts = cutIntoParts(parsed);
  const head = Buffer.alloc(HEAD);
  for (const [index, part] of parts.entries()) head.writeUInt32LE(part.length, index * 4);
  return [head, ...parts];
}

/**
 * Unpacks a note. Its content, footnotes, text and Markdown are read from the bytes each time they are asked for, so that
 * they take no room between.
 *
 * @param bytes what `packNote` made; they are kept, and may not change.
 * @throws SyntaxError where the bytes are none of `packNote`.
 */
export function unpackNote(bytes: Uint8Array): ParsedNote {
  const unpacked = unpackParts(cutPacked(bytes));
  sources.set(unpacked, bytes);
  return unpacked;
}

/** Cuts a packed note in two. */
export function cutPacked(bytes: Uint8Array): PackedParts {
  const end = HEAD + (readLengths(bytes)[0] ?? 0);
  const tail = bytes.subarray(end);
  return { head: bytes.subarray(0, end), tail: () => tail };
}

/**
 * Unpacks a note as `unpackNote` does.
 *
 * @throws SyntaxError where the bytes are none of `packNote`.
 */
export function unpackParts(parts: PackedParts): ParsedNote {
  const [, ...lengths] = readLengths(parts.head);
  const parsed = readFacts(parts.head.subarray(HEAD));
  return isWhole(parsed) ? parsed : { ...parsed, note: addBody(parsed.note, parts, lengths) };
}

function cutIntoParts(parsed: ParsedNote): readonly Uint8Array[] {
  const { note } = parsed;
  if ('private' in note) return [packFacts(parsed)];
  const { content, footnotes, text, markdown, ...facts } = note;
  return [
    packFacts({ ...parsed, note: facts }),
    serialize({
      content: narrowContent(content),
      footnotes: footnotes.map((footnote) => ({ ...footnote, content: narrowContent(footnote.content) })),
    }),
    serialize(narrow(text)),
    ...(markdown === undefined ? [] : [serialize(markdown)]),
  ];
}

function narrowContent(content: Content): Content {
  return content.map((piece) => (typeof piece === 'string' ? narrow(piece) : piece));
}

/** A copy costs more than it saves for shorter strings. */
const WORTH_A_COPY = 100;

const wide = /[^\0-\u{FF}]/u;
const scratch = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * The same string with one byte for each character, where that is enough. What was cut from a string with marks in it has
 * two, also without them, and would be packed and kept in twice the room.
 */
function narrow(text: string): string {
  if (text.length < WORTH_A_COPY || text.length > scratch.length || wide.test(text)) return text;
  return scratch.toString('latin1', 0, scratch.write(text, 'latin1'));
}

function packFacts(facts: ParsedNote | Facts): Uint8Array {
  return Buffer.from(JSON.stringify(facts));
}

function readFacts({ buffer, byteOffset, length }: Uint8Array): ParsedNote | Facts {
  return JSON.parse(Buffer.from(buffer, byteOffset, length).toString());
}

function readLengths(head: Uint8Array): readonly number[] {
  const view = new DataView(head.buffer, head.byteOffset, HEAD);
  return [0, 4, 8, 12].map((at) => view.getUint32(at, true));
}

/** A private note has no body, and is whole as it is. */
function isWhole(parsed: ParsedNote | Facts): parsed is ParsedNote {
  return 'private' in parsed.note;
}

/** Properties of the note's own, so that a copy of the note has them too. */
function addBody(facts: Omit<Note, Body>, parts: PackedParts, lengths: readonly number[]): Note {
  const late = (read: () => unknown): PropertyDescriptor => ({ enumerable: true, get: read });
  const read = <T>(index: number): T => readLate<T>(parts, lengths, index);
  return Object.defineProperties(facts, {
    content: late(() => read<Pick<Note, 'content'>>(0).content),
    footnotes: late(() => read<Pick<Note, 'footnotes'>>(0).footnotes),
    text: late(() => read<string>(1)),
    ...(lengths[2] !== 0 && { markdown: late(() => read(2)) }),
  }) as Note;
}

/** What was read last: a page asks for a note's content and its footnotes, and for some texts more than once. */
const last: { parts: PackedParts | undefined; index: number; value: unknown } = {
  parts: undefined,
  index: 0,
  value: undefined,
};

function readLate<T>(parts: PackedParts, lengths: readonly number[], index: number): T {
  if (last.parts !== parts || last.index !== index) {
    const start = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    last.value = deserialize(parts.tail().subarray(start, start + (lengths[index] ?? 0)));
    last.parts = parts;
    last.index = index;
  }
  return last.value as T;
}
