import { Marks } from '../src/html/marks.ts';
import type { NoteContext } from '../src/note-context.ts';

/** What is shared while a note of the given text is parsed, before anything of it is known. */
export function emptyContext(text: string): NoteContext {
  return {
    path: 'note.md',
    text,
    diagnostics: [],
    marks: new Marks('0123456789abcdef'),
    references: [],
    blocks: [],
    tags: [],
    needs: new Set(),
    languages: new Set(),
    macros: {},
    formulas: new Map(),
    callouts: {},
    source: null,
    report: () => undefined,
  };
}
