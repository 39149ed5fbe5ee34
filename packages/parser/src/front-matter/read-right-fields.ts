import { type Field, type FieldKey, type FieldValues, fields } from './fields.ts';
import type { FieldItem } from './gather-fields.ts';
import type { EntryValue, Property, TextValue } from './values/described-value.ts';

/*
 * The fields of most notes are right, and to find that out the schema takes a twelfth of the time of a note, and more to be
 * loaded. Here they are read by what the schema reads each value with. Whatever is wrong or missing is left to the schema,
 * which says what.
 */

/** What an input stands for; null where the schema has the say. */
type RightValue = { readonly value: unknown } | null;

/**
 * Reads fields that are all right.
 *
 * @param items of each property of `FrontMatter`, in order.
 * @returns what `frontMatterSchema` makes of them; null where something may be wrong.
 */
export function readRightFields(items: ReadonlyMap<FieldKey, readonly FieldItem[]>): FieldValues | null {
  const values: Record<string, unknown> = {};
  for (const [key, { isList, value }] of knownFields) {
    const list: unknown[] = [];
    for (const { input } of items.get(key) ?? []) {
      const reading = value.type === 'text' ? readText(value, input) : readEntry(value, input);
      if (reading === null) return null;
      list.push(reading.value);
    }
    if (isList) values[key] = list;
    else if (list.length > 0) values[key] = list[0];
  }
  return values as FieldValues;
}

const knownFields = Object.entries(fields) as readonly (readonly [FieldKey, Field<unknown>])[];

function readText({ read }: TextValue<unknown>, input: unknown): RightValue {
  const reading = typeof input === 'string' ? read(input.trim()) : {};
  return 'value' in reading ? reading : null;
}

/** Reads an entry with properties, such as a session. */
function readEntry({ properties }: EntryValue<unknown>, input: unknown): RightValue {
  if (!isEntry(input)) return null;
  const value: Record<string, unknown> = {};
  for (const [name, property] of Object.entries<Property<unknown>>(properties)) {
    if (Object.hasOwn(input, name)) {
      const reading = readText(property.value, input[name]);
      if (reading === null) return null;
      value[name] = reading.value;
    } else if (property.isNeeded) return null;
  }
  return { value };
}

function isEntry(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && !(input instanceof Map);
}
