import type { Rule } from '../../diagnostic.ts';

/** A text that is a value. */
export interface Right<Value> {
  readonly value: Value;
}

/** A text that is none. */
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

/** A value that is written as text. Numbers and yes/no arrive as the text that the author wrote. */
export interface TextValue<Value> {
  readonly type: 'text';
  /** Completes the sentence 'expected …'. */
  readonly expected: string;
  /** Turns trimmed text into the value. */
  readonly read: (text: string) => Reading<Value>;
  /** What JSON Schema says about it. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A value that is written as a mapping. */
export interface EntryValue<Value> {
  readonly type: 'entry';
  /** Completes the sentence 'expected …'. */
  readonly expected: string;
  readonly properties: { readonly [Name in keyof Value]-?: Property<NonNullable<Value[Name]>> };
}

/** A property of an entry. */
export interface Property<Value> {
  readonly value: TextValue<Value>;
  /** Whether the entry cannot be without it. */
  readonly isNeeded: boolean;
}

/** Describes a value that is written as text; see `TextValue`. */
export function written<Value>(
  expected: string,
  read: (text: string) => Reading<Value>,
  json: Record<string, unknown> = {},
): TextValue<Value> {
  return { type: 'text', expected, read, json };
}

export function needed<Value>(value: TextValue<Value>): Property<Value> {
  return { value, isNeeded: true };
}

export function optional<Value>(value: TextValue<Value>): Property<Value> {
  return { value, isNeeded: false };
}
