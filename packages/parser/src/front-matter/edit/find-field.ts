import { isSeq } from 'yaml';
import { type FieldForm, fieldForm, fieldForms } from '../field-names.ts';
import type { EditableField, OpenBlock } from './open-block.ts';

/** A field that a command names, in a note. */
export interface FoundField {
  /** The name that a new field gets. */
  readonly name: string;
  /** Absent where Layerwise does not know the field. */
  readonly form: FieldForm | undefined;
  /** The field as the note has it, under whichever of its names. */
  readonly written: EditableField | undefined;
}

/**
 * Finds a field in a note. A known field is found under all its names (`tags`, `tag`), letter case ignored; of several
 * the one that counts is taken, and for a list rather one that is written as such.
 *
 * @param block The note's front matter, if it has some.
 * @param name One of the field's names, or its property in `FrontMatter`.
 */
export function findField(block: OpenBlock | undefined, name: string): FoundField {
  const form = fieldForm(name) ?? fieldForms.find((known) => known.key === name);
  const fields = block?.fields ?? [];
  if (form === undefined) {
    const written = fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
    return { name, form, written };
  }
  const own = fields.filter((field) => field.form === form);
  const rank = (field: EditableField) => form.names.indexOf(field.name.toLowerCase());
  const [first] = [...own].sort((one, other) => rank(one) - rank(other));
  const list = form.form === 'line' ? undefined : own.find((field) => isSeq(field.value));
  return { name: form.names[0], form, written: list ?? first };
}
