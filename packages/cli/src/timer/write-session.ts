import type { NewEntry } from '@layerwise/parser';
import { appendHeading } from '../notes/append-heading.ts';
import { editFile } from '../notes/edit-file.ts';

/**
 * Writes a session into the front matter of a note and, where it is to be summarised, a heading at its end. The note is
 * read again: much can have been written in it during the session.
 *
 * @param file - absolute path
 * @param heading - the line, with its `#`; null: none is written
 * @returns the line below the heading, from 1; null without one
 * @throws EditError where the note cannot be edited safely
 */
export async function writeSession(
  file: string,
  session: NewEntry,
  heading: string | null,
): Promise<number | null> {
  const { appendToList } = await import('@layerwise/parser/front-matter');
  let line: number | null = null;
  await editFile(file, (bytes) => {
    const edit = appendToList(bytes, 'sessions', session);
    if (!edit.edited || heading === null) return edit;
    const appended = appendHeading(edit.bytes, heading);
    line = appended.line;
    return { edited: true, bytes: appended.bytes };
  });
  return line;
}
