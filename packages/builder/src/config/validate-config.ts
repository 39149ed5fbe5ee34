import { closestMatch } from 'leven';
import * as z from 'zod';
import type { ConfigProblem } from './config-error.ts';
import { configSchema } from './config-schema.ts';

type ParsedConfig = z.output<typeof configSchema>;

/**
 * Checks a configuration as a file or options give it.
 *
 * @param input - the value of a configuration file
 * @returns the configuration, or everything that is wrong with it, in the order of the schema
 */
export function validateConfig(
  input: unknown,
):
  | { readonly config: ParsedConfig; readonly problems: null }
  | { readonly config: null; readonly problems: readonly ConfigProblem[] } {
  const result = configSchema.safeParse(input);
  if (result.success) return { config: result.data, problems: null };
  return { config: null, problems: result.error.issues.flatMap((issue) => describeIssue(issue, input)) };
}

function describeIssue(issue: z.core.$ZodIssue, input: unknown): ConfigProblem[] {
  const field = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => describeUnknownKey([...field, key].join('.'), key, known));
  }
  const found = valueAt(input, issue.path);
  const message =
    found === undefined
      ? `expected ${issue.message}, but it is missing`
      : `expected ${issue.message}, found ${show(found)}`;
  return [{ field: field.join('.'), message }];
}

function describeUnknownKey(field: string, key: string, known: readonly string[]): ConfigProblem {
  const near = closestMatch(key, [...known], { maxDistance: Math.max(2, Math.floor(key.length / 3)) });
  const hint = near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`;
  return { field, message: 'there is no such field', hint };
}

/** The fields that the schema knows at a path. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = configSchema;
  for (const part of path) {
    schema = unwrap(schema);
    if (!(schema instanceof z.ZodObject)) return [];
    schema = Reflect.get(schema.shape, part);
  }
  schema = unwrap(schema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** A value in a few words, for a message. */
function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  const shown = JSON.stringify(String(value));
  return shown.length > 60 ? `${shown.slice(0, 57)}…"` : shown;
}
