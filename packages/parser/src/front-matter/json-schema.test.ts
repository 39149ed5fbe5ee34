import { describe, expect, test } from 'vitest';
import { knownNames } from './field-names.ts';
import { frontMatterJsonSchema } from './json-schema.ts';

const schema = frontMatterJsonSchema();
const property = (name: string) => Reflect.get(Object(schema['properties']), name);

test('every name of every field is there, with a description', () => {
  expect(Object.keys(Object(schema['properties'])).sort()).toEqual([...knownNames].sort());
  for (const name of knownNames)
    expect(property(name)).toHaveProperty('description', expect.stringMatching(/\.$/));
});

test('fields that are not known are allowed, and none is required', () => {
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: {},
  });
  expect(schema).not.toHaveProperty('required');
});

describe('a field', () => {
  test('of words lists them', () => {
    expect(property('layer')).toEqual({
      description: 'How deep the note goes.',
      anyOf: [{ type: 'string', enum: ['skim', 'explore', 'deepen'] }, { type: 'null' }],
    });
  });

  test('that is a list may be one value', () => {
    const text = { type: ['string', 'number', 'boolean'], maxLength: 1_000 };
    expect(property('topic')).toMatchObject({
      anyOf: [text, { type: 'array', items: text }, { type: 'null' }],
    });
  });

  test('of entries names their properties', () => {
    const [entry] = Object(property('sessions')).anyOf;
    expect(entry).toMatchObject({ type: 'object', required: ['date', 'minutes', 'outcome'] });
    expect(Object.keys(entry.properties)).toEqual(['date', 'planned', 'minutes', 'outcome', 'due', 'note']);
  });

  test('of sources takes URLs alone', () => {
    expect(property('source')).toMatchObject({
      anyOf: [{ type: 'object' }, { type: 'string' }, { type: 'array' }, { type: 'null' }],
    });
  });

  test('that says yes or no is a boolean', () => {
    expect(property('draft')).toMatchObject({ type: 'boolean' });
  });
});
