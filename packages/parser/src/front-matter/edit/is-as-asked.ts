import { authoredValue } from '../authored-value.ts';
import type { FieldForm } from '../field-names.ts';
import { gatherItems } from '../gather-fields.ts';
import { findField } from './find-field.ts';
import type { EditableField, OpenBlock, OpenNote } from './open-block.ts';
import type { NewItem, NewScalar } from './write-value.ts';

/** What an edit was to do. */
export type Wish = { readonly scalar: NewScalar } | { readonly lastItem: NewItem };

const anyList: FieldForm = { key: 'aliases', names: ['aliases'], form: 'list' };

/**
 * Whether an edit did what it was asked for, and nothing else: read again, the field has its new value, every other field
 * its old one, and the body the same bytes.
 *
 * @param before The note as it was.
 * @param after The note as it is to be.
 * @param name The field.
 * @param wish What was asked.
 */
export function isAsAsked(before: OpenNote, after: OpenNote, name: string, wish: Wish): boolean {
  const found = findField(before.block, name);
  const { written } = findField(after.block, name);
  if (after.block === undefined || written === undefined) return false;
  const othersBefore = (before.block?.fields ?? []).filter((field) => field !== found.written);
  const othersAfter = after.block.fields.filter((field) => field !== written);
  return (
    describeAll(before.block, othersBefore) === describeAll(after.block, othersAfter) &&
    hasValue(before.block, after.block, found.written, written, wish) &&
    isSameBody(before, after)
  );
}

function hasValue(
  before: OpenBlock | undefined,
  after: OpenBlock,
  old: EditableField | undefined,
  field: EditableField,
  wish: Wish,
): boolean {
  if ('scalar' in wish)
    return toJson(authoredValue(field.value, after.document)) === toJson(String(wish.scalar));
  const form = field.form ?? anyList;
  const items = old === undefined || before === undefined ? [] : gatherItems(old, form, before.document);
  const expected = [...items.map((item) => item.input), asInput(wish.lastItem, form)];
  return toJson(gatherItems(field, form, after.document).map((item) => item.input)) === toJson(expected);
}

function asInput(item: NewItem, form: FieldForm): unknown {
  if (typeof item === 'object')
    return Object.fromEntries(Object.entries(item).map(([property, value]) => [property, String(value)]));
  return form.textIs === undefined ? String(item) : { [form.textIs]: String(item) };
}

function describeAll(block: OpenBlock | undefined, fields: readonly EditableField[]): string {
  return toJson(
    fields.map((field) => [
      field.name,
      block === undefined ? null : authoredValue(field.value, block.document),
    ]),
  );
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map ? { entries: [...part] } : part,
  );
}

function isSameBody(before: OpenNote, after: OpenNote): boolean {
  const old = bodyOf(before);
  const body = bodyOf(after);
  return old.length === body.length && old.every((byte, index) => byte === body[index]);
}

function bodyOf(note: OpenNote): Uint8Array {
  const head = note.text.slice(0, note.block?.bodyOffset ?? 0);
  return note.bytes.subarray(note.markLength + new TextEncoder().encode(head).length);
}
