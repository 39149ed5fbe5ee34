import { z } from 'zod';
import type { FieldItem } from './gather-fields.ts';
import { type FieldKey, frontMatterSchema } from './schema.ts';
import { type Reading, readingOf } from './values/expectation.ts';

/*
 * The fields of most notes are right, and to find that out the schema takes a twelfth of the time of a note. Here they are
 * read by what the schema reads each value with. Whatever is wrong or missing is left to the schema, which says what.
 */

/** Reads what stands for a value; null where the schema has the say. */
type ReadInput = (input: unknown) => { readonly value: unknown } | null;

interface RightField {
  readonly key: FieldKey;
  readonly isList: boolean;
  readonly read: ReadInput;
}

/**
 * Reads fields that are all right.
 *
 * @param items of each property of `FrontMatter`, in order.
 * @returns what `frontMatterSchema` makes of them; null where something may be wrong.
 */
export function readRightFields(
  items: ReadonlyMap<FieldKey, readonly FieldItem[]>,
): z.output<typeof frontMatterSchema> | null {
  const values: Record<string, unknown> = {};
  for (const { key, isList, read } of fields) {
    const list: unknown[] = [];
    for (const { input } of items.get(key) ?? []) {
      const reading = read(input);
      if (reading === null) return null;
      list.push(reading.value);
    }
    if (isList) values[key] = list;
    else if (list.length > 0) values[key] = list[0];
  }
  return values as z.output<typeof frontMatterSchema>;
}

const fields: readonly RightField[] = Object.entries(frontMatterSchema.shape).map(([key, schema]) => ({
  key: key as FieldKey,
  isList: schema instanceof z.ZodArray,
  read: readerOf(schema instanceof z.ZodArray ? schema.element : schema),
}));

function readerOf(schema: z.core.$ZodType): ReadInput {
  const inner = schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodObject) return entryReader(inner);
  const reading: ((text: string) => Reading<unknown>) | undefined = readingOf(inner);
  return (input) => {
    const read = typeof input === 'string' ? reading?.(input.trim()) : undefined;
    return read !== undefined && 'value' in read ? read : null;
  };
}

/** Reads an entry with properties, such as a session. */
function entryReader(schema: z.ZodObject): ReadInput {
  const properties = Object.entries(schema.shape).map(([name, property]) => ({
    name,
    isNeeded: !(property instanceof z.ZodExactOptional),
    read: readerOf(property),
  }));
  return (input) => {
    if (!isEntry(input)) return null;
    const value: Record<string, unknown> = {};
    for (const { name, isNeeded, read } of properties) {
      if (Object.hasOwn(input, name)) {
        const reading = read(input[name]);
        if (reading === null) return null;
        value[name] = reading.value;
      } else if (isNeeded) return null;
    }
    return { value };
  };
}

function isEntry(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && !(input instanceof Map);
}
