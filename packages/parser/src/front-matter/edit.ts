import type { Problem } from '../decode.ts';
import { appendItem } from './edit/append-item.ts';
import { findField } from './edit/find-field.ts';
import { insertField } from './edit/insert-field.ts';
import { isAsAsked, type Wish } from './edit/is-as-asked.ts';
import { type OpenNote, openNote, type Refusal, refuse } from './edit/open-block.ts';
import { replaceValue } from './edit/replace-value.ts';
import { type Splice, spliceBytes } from './edit/splice.ts';
import type { NewItem, NewScalar } from './edit/write-value.ts';

/** The bytes of a note after an edit, or why it is not made. */
export type Edit =
  | { readonly edited: true; readonly bytes: Uint8Array }
  | { readonly edited: false; readonly problems: readonly Problem[] };

/**
 * Sets a field of a note to a single value. Only the bytes of the value change; a field that is not there is added as the
 * last line of the front matter, and front matter that is not there is put on top.
 *
 * @param bytes The whole file, UTF-8, with or without byte order mark.
 * @param field A name of the field (`layer`; for known fields any of its names), letter case ignored.
 * @param value The new value; text is quoted where it must be.
 * @returns The new bytes. The edit is refused, with the place, if the front matter cannot be read, or if it is written
 *   in a way that cannot be changed for certain without touching anything else (a value that other fields repeat).
 */
export function setField(bytes: Uint8Array, field: string, value: NewScalar): Edit {
  return edit(bytes, field, { scalar: value }, (note) => {
    const { name, written } = findField(note.block, field);
    if (note.block === undefined || written === undefined) return insertField(note, name, { scalar: value });
    return replaceValue(note.block, written, value);
  });
}

/**
 * Adds an item at the end of a field that is a list, in the style of that list. A single value becomes the first of a
 * list. What is said of `setField` holds for the rest.
 *
 * @param bytes The whole file.
 * @param field A name of the field; `tag` is found where the note says `tags`, and the other way round.
 * @param item A single value, or an entry such as a session, whose properties are written in their order.
 */
export function appendToList(bytes: Uint8Array, field: string, item: NewItem): Edit {
  return edit(bytes, field, { lastItem: item }, (note) => {
    const found = findField(note.block, field);
    if (found.form?.form === 'line') return `\`${found.name}\` is no list.`;
    if (note.block === undefined || found.written === undefined)
      return insertField(note, found.name, { firstItem: item });
    return appendItem(note.block, found, found.written, item, note.lineEnding);
  });
}

function edit(
  bytes: Uint8Array,
  field: string,
  wish: Wish,
  plan: (note: OpenNote) => Splice | readonly Splice[] | string,
): Edit {
  const note = openNote(bytes);
  if ('problems' in note) return { edited: false, problems: note.problems };
  const planned = plan(note);
  if (typeof planned === 'string') return { edited: false, ...refuseField(note, field, planned) };
  const result = openNote(spliceBytes(note, 'from' in planned ? [planned] : planned));
  // Whatever was overlooked above shows here, before anything is written.
  if (!('problems' in result) && isAsAsked(note, result, field, wish))
    return { edited: true, bytes: result.bytes };
  return {
    edited: false,
    ...refuseField(note, field, `\`${field}\` cannot be changed without changing other fields.`),
  };
}

function refuseField(note: OpenNote, field: string, message: string): Refusal {
  const { written } = findField(note.block, field);
  return refuse(note.text, (note.block?.yamlOffset ?? 0) + (written?.offset ?? 0), message);
}
