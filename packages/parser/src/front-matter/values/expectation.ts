import { z } from 'zod';
import type { Rule } from '../../diagnostic.ts';

/** A text that is a value. */
export interface Right<Value> {
  readonly value: Value;
}

/** A text that is none. It travels through zod as `params` of an issue. */
export interface Wrong {
  /** What the author probably meant. */
  readonly suggestion?: string | undefined;
  /** The diagnostic's rule, where it is more than a wrong value. */
  readonly rule?: Rule;
}

/** What a text turned out to be. */
export type Reading<Value> = Right<Value> | Wrong;

export function right<Value>(value: Value): Right<Value> {
  return { value };
}

export function wrong(why: Wrong = {}): Wrong {
  return why;
}

/** How the values of the schemas made here are read. */
const readings = new WeakMap<z.core.$ZodType, (text: string) => Reading<unknown>>();

/** How text becomes a value of a schema that `written` made; undefined for any other schema. */
export function readingOf(schema: z.core.$ZodType): ((text: string) => Reading<unknown>) | undefined {
  return readings.get(schema);
}

/**
 * Makes the schema of a value that is written as text. Numbers and yes/no arrive as the text that the author wrote.
 *
 * @param expected Completes the sentence 'expected …'.
 * @param read Turns trimmed text into the value.
 * @param json What JSON Schema says about it.
 */
export function written<Value>(
  expected: string,
  read: (text: string) => Reading<Value>,
  json: Record<string, unknown> = {},
) {
  const schema = z
    .string({ error: expected })
    .transform((text, context) => {
      const reading = read(text.trim());
      if ('value' in reading) return reading.value;
      context.addIssue({ code: 'custom', message: expected, params: { ...reading } });
      return z.NEVER;
    })
    .meta(json);
  readings.set(schema, read);
  return schema;
}
