import type { z } from 'zod';
import { zod } from '../late-packages.ts';
import { once } from '../once.ts';
import { type Field, fields } from './fields.ts';
import type { EntryValue, Property, TextValue } from './values/described-value.ts';

/** The schema of all fields: it says of each value what is wrong. */
export const frontMatterSchema = once(() =>
  zod().z.object(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]: [string, Field<unknown>]) => [key, fieldSchema(field)]),
    ),
  ),
);

/** The schema of a field. */
export function fieldSchema({ isList, value, description }: Field<unknown>): z.ZodType {
  const schema = valueSchema(value);
  return isList
    ? zod().z.array(schema).describe(description)
    : zod().z.exactOptional(schema).describe(description);
}

/** The schema of a value. */
export function valueSchema(value: TextValue<unknown> | EntryValue<unknown>): z.ZodType {
  return value.type === 'text' ? textSchema(value) : entrySchema(value);
}

function textSchema({ expected, read, json }: TextValue<unknown>): z.ZodType {
  const { z } = zod();
  return z
    .string({ error: expected })
    .transform((text, context) => {
      const reading = read(text.trim());
      if ('value' in reading) return reading.value;
      context.addIssue({ code: 'custom', message: expected, params: { ...reading } });
      return z.NEVER;
    })
    .meta(json);
}

function entrySchema({ expected, properties }: EntryValue<unknown>): z.ZodType {
  const { z } = zod();
  const shape = Object.entries<Property<unknown>>(properties).map(([name, { value, isNeeded }]) => {
    const schema = textSchema(value);
    return [name, isNeeded ? schema : z.exactOptional(schema)];
  });
  return z.object(Object.fromEntries(shape), { error: expected });
}
