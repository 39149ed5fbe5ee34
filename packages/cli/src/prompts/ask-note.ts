import type { NamedNote } from '../notes/read-notes.ts';
import { askAmongMany } from './ask.ts';

/** Asks for one of several notes. @throws CancelledError */
export function askNote(question: string, notes: readonly NamedNote[]): Promise<NamedNote> {
  return askAmongMany(
    question,
    notes.map((note) => ({ value: note, label: note.title, hint: note.path })),
  );
}
