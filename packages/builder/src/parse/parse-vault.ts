import type { Diagnostic, Note, ParsedNote, ParseOptions, PrivateNote } from '@layerwise/parser';
import { isCanvas } from '../canvas/is-canvas.ts';
import type { NoteFile } from '../read/vault-file.ts';

/** The notes and canvases of a vault, each understood by itself. */
export interface ParsedVault {
  readonly notes: readonly Note[];
  readonly privateNotes: readonly PrivateNote[];
  readonly diagnostics: readonly Diagnostic[];
  /** What came of each file, in order. */
  readonly parsed: readonly ParsedNote[];
}

/** Parses one note; a parser that runs elsewhere, or remembers, has the same shape. */
export type Parse = (file: NoteFile, options: ParseOptions) => Promise<ParsedNote>;

/** Is told that a note was parsed, how many are, and of how many. */
export type OnNote = (done: number, note: Note | PrivateNote, all: number) => void;

/** Parses one note here and now. */
export const parseHere: Parse = async (file, options) => {
  // Loaded late: a build whose notes are all remembered needs no parser in this thread.
  const { parseNote } = await import('@layerwise/parser');
  return parseNote(file.path, file.bytes, options);
};

/**
 * Parses all notes and canvases of a vault. From here on, public and private notes go separate ways.
 *
 * @param onNote is told after each note how many are done, and which it was.
 */
export async function parseVault(
  files: readonly NoteFile[],
  options: ParseOptions,
  parse: Parse,
  onNote: OnNote,
): Promise<ParsedVault> {
  let done = 0;
  const parsed = await Promise.all(
    files.map(async (file) => {
      const result = await (isCanvas(file.path)
        ? parseCanvasHere(file, options, parse)
        : parse(file, options));
      done += 1;
      onNote(done, result.note, files.length);
      return result;
    }),
  );
  return gatherParsed(parsed);
}

/** Tells public notes from private ones. */
export function gatherParsed(parsed: readonly ParsedNote[]): ParsedVault {
  const notes: Note[] = [];
  const privateNotes: PrivateNote[] = [];
  for (const { note } of parsed) {
    if ('private' in note) privateNotes.push(note);
    else notes.push(note);
  }
  return { notes, privateNotes, diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics), parsed };
}

/** Likewise loaded late. */
async function parseCanvasHere(file: NoteFile, options: ParseOptions, parse: Parse): Promise<ParsedNote> {
  const { parseCanvas } = await import('../canvas/parse-canvas.ts');
  return parseCanvas(file, options, parse);
}
