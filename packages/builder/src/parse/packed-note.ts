import type { Content, Note, ParsedNote, PublishedMarkdown } from '@layerwise/parser';
import { ByteWriter, type TextCode, TextReader } from './text-bytes.ts';

/*
 * A parsed note as bytes, which go from a thread to another, and into the cache, as they are: the lengths of four parts,
 * then what is known of the note, its content, its text, and its Markdown. The last three are most of it, and few stages
 * look at them: they are read when they are asked for. The first is many small values, as JSON; the others are long texts.
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
  const known = sources.get(parsed);
  if (known !== undefined) return known;
  const writer = new ByteWriter(FIRST_SIZE);
  writeNote(parsed, writer);
  return writer.take();
}

/** Bytes that most notes take. */
const FIRST_SIZE = 16 * 1024;

/** Packs a parsed note: writes the bytes of `packNote`. */
export function writeNote(parsed: ParsedNote, writer: ByteWriter): void {
  const head = writer.skip(HEAD);
  for (const [index, length] of writeParts(parsed, writer).entries())
    writer.setUint32(head + index * 4, length);
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

/** The length of each part, bytes; 0 for one that is absent. */
function writeParts(parsed: ParsedNote, writer: ByteWriter): readonly number[] {
  const { note } = parsed;
  if ('private' in note) return [writer.writeJson(parsed), 0, 0, 0];
  const { content, footnotes, text, markdown, ...facts } = note;
  return [
    writer.writeJson({ ...parsed, note: facts }),
    writer.writeValue((): PackedContents => {
      return {
        content: writeTexts(content, writer),
        footnotes: footnotes.map((footnote) => ({
          ...footnote,
          content: writeTexts(footnote.content, writer),
        })),
      };
    }),
    writer.writeValue(() => writer.writeText(text)),
    markdown === undefined
      ? 0
      : writer.writeValue(() => ({ ...markdown, parts: writeTexts(markdown.parts, writer) })),
  ];
}

/** A list of texts and other things, with the codes of the texts. */
type Packed<List extends readonly unknown[]> = readonly (TextCode | Exclude<List[number], string>)[];

interface PackedContents {
  readonly content: Packed<Content>;
  readonly footnotes: readonly { readonly label: string; readonly content: Packed<Content> }[];
}

function writeTexts<List extends readonly unknown[]>(list: List, writer: ByteWriter): Packed<List> {
  return list.map((part) =>
    typeof part === 'string' ? writer.writeText(part) : (part as Exclude<List[number], string>),
  );
}

function readTexts<Part>(list: readonly (TextCode | Part)[], reader: TextReader): readonly (string | Part)[] {
  return list.map((part) => (typeof part === 'number' ? reader.readText(part) : part));
}

function readContents(reader: TextReader): Pick<Note, 'content' | 'footnotes'> {
  const { content, footnotes } = reader.readValue() as PackedContents;
  return {
    content: readTexts(content, reader),
    footnotes: footnotes.map((footnote) => ({ ...footnote, content: readTexts(footnote.content, reader) })),
  };
}

function readWholeText(reader: TextReader): string {
  return reader.readText(reader.readValue() as TextCode);
}

function readMarkdown(reader: TextReader): PublishedMarkdown {
  const packed = reader.readValue() as Omit<PublishedMarkdown, 'parts'> & {
    readonly parts: Packed<PublishedMarkdown['parts']>;
  };
  return { ...packed, parts: readTexts(packed.parts, reader) };
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
  const read = <T>(index: number, unpack: (reader: TextReader) => T): T =>
    readLate(parts, lengths, index, unpack);
  return Object.defineProperties(facts, {
    content: late(() => read(0, readContents).content),
    footnotes: late(() => read(0, readContents).footnotes),
    text: late(() => read(1, readWholeText)),
    ...(lengths[2] !== 0 && { markdown: late(() => read(2, readMarkdown)) }),
  }) as Note;
}

/** What was read last: a page asks for a note's content and its footnotes, and for some texts more than once. */
const last: { parts: PackedParts | undefined; index: number; value: unknown } = {
  parts: undefined,
  index: 0,
  value: undefined,
};

function readLate<T>(
  parts: PackedParts,
  lengths: readonly number[],
  index: number,
  unpack: (reader: TextReader) => T,
): T {
  if (last.parts !== parts || last.index !== index) {
    const start = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    last.value = unpack(new TextReader(parts.tail().subarray(start, start + (lengths[index] ?? 0))));
    last.parts = parts;
    last.index = index;
  }
  return last.value as T;
}
