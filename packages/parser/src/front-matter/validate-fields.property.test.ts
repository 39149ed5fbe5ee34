import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldForms } from './field-names.ts';
import type { FieldKey } from './fields.ts';
import type { FieldInput, FieldItem } from './gather-fields.ts';
import { validateFields, validateWithSchema } from './validate-fields.ts';

/** Each is right for some fields, and wrong for others. */
const texts = [
  'A title',
  'two\n lines ',
  'post',
  'Skim',
  'deepn',
  'need-to-learn',
  'summarise',
  'bookmark',
  '2026-11-24',
  '2026-11-24 18:30',
  '2026-2-30',
  '2016-05',
  '45',
  '1h30m',
  '2000',
  'https://example.org/a',
  'example.org',
  'paper',
  '[[Tools/PyTorch#Use|torch]]',
  '![[a.png]]',
  '#ml/data/',
  '7',
  'c++',
  '/notes/a/',
  '/../a',
  'pt-BR',
  'yes',
  'x'.repeat(1_001),
  '[[]]',
];
const text = fc.constantFrom(...texts);

function propertiesOf(names: readonly string[]): fc.Arbitrary<FieldInput> {
  return fc.dictionary(fc.constantFrom(...names), text);
}

const input: fc.Arbitrary<FieldInput> = fc.oneof(
  { arbitrary: text, weight: 4 },
  propertiesOf(['date', 'planned', 'minutes', 'outcome', 'due', 'note']),
  propertiesOf(['url', 'title', 'type']),
  propertiesOf(['date', 'where', 'url']),
  fc.constantFrom<FieldInput>(null, ['a'], new Map([['date', '2026-11-24']])),
);
/** Most sessions and sources that are made of any texts are wrong. */
const rightEntries: readonly (readonly [FieldKey, readonly FieldInput[]])[] = [
  ['sessions', [{ date: '2026-11-24', minutes: '45m', outcome: 'Summarise', note: 'a' }]],
  ['sources', [{ url: 'https://example.org/' }, { url: 'http://a/', title: ' A  b ', type: 'paper' }]],
  ['taught', [{ where: 'A  meeting', date: '2026-11-24' }]],
  ['tags', ['#a/b', 'é']],
  ['toc', ['no']],
];
const field: fc.Arbitrary<readonly [FieldKey, readonly FieldInput[]]> = fc.oneof(
  fc.tuple(fc.constantFrom(...fieldForms.map(({ key }) => key)), fc.array(input, { maxLength: 2 })),
  fc.constantFrom(...rightEntries),
);

test('fields are read as the schema reads them, right or wrong', () => {
  let right = 0;
  fc.assert(
    fc.property(fc.array(field, { maxLength: 3 }), (fields) => {
      const items = new Map(
        fields.map(([key, inputs]) => [key, inputs.map((value, index) => toItem(key, value, index))]),
      );
      const found = validateFields(items);
      const expected = validateWithSchema(items);
      expect(found).toStrictEqual(expected);
      // The order too: it is that of the bytes that are remembered.
      expect(JSON.stringify(found.values)).toBe(JSON.stringify(expected.values));
      if (found.problems.length === 0 && fields.length > 0) right += 1;
    }),
    { numRuns: 3_000 },
  );
  expect(right).toBeGreaterThan(100);
});

function toItem(name: string, value: FieldInput, offset: number): FieldItem {
  const properties = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return { name, input: value, offset, inner: new Map(properties.map((key) => [key, offset])), strange: [] };
}
