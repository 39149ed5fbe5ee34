import fc from 'fast-check';
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { toHtml, writeByReference } from './to-html.ts';
import { writeQuickly } from './write-quickly.ts';

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', 'a', ' b ', '<&>', `"'\``, '\0', '&amp;', 'é𝄞', '\uFDD00:1\uFDD1'),
);
const plainProperties = fc.record<Properties>(
  {
    alt: text,
    ariaLabel: text,
    checked: fc.boolean(),
    className: fc.array(text, { maxLength: 3 }),
    dataCallout: text,
    dataTask: text,
    disabled: fc.boolean(),
    href: text,
    id: text,
    open: fc.boolean(),
    rel: fc.array(text, { maxLength: 2 }),
    role: text,
    src: text,
    start: fc.integer(),
    style: text,
    tabIndex: fc.constantFrom(0, -1),
    title: text,
    type: text,
  },
  { requiredKeys: [] },
);
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.constantFrom<Properties[string]>(null, undefined, 0, 1.5, Number.NaN, ['a', 'b'], [1, 2]),
);
const anyProperties = fc.dictionary(
  fc.constantFrom('checked', 'className', 'colSpan', 'dataX', 'download', 'hidden', 'id', 'open', 'start'),
  value,
  { maxKeys: 2 },
);
const plainName = fc.constantFrom('p', 'h2', 'li', 'code', 'td', 'span', 'br', 'img', 'input');
const anyName = fc.constantFrom('svg', 'script', 'style', 'template', 'col', 'BR', 'x-y', 'p', 'br');

function nodes(name: fc.Arbitrary<string>, properties: fc.Arbitrary<Properties>, others: ElementContent[]) {
  const { list } = fc.letrec<{ list: ElementContent[]; node: ElementContent; element: Element }>((tie) => ({
    list: fc.array(tie('node'), { maxLength: 3 }),
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      text.map((written): ElementContent => ({ type: 'text', value: written })),
      tie('element'),
      ...others.map((other) => fc.constant(other)),
    ),
    element: fc.tuple(name, properties, tie('list')).map(
      ([tagName, given, children]): Element => ({
        type: 'element',
        tagName,
        properties: given,
        children: tagName === 'template' ? [] : children,
        ...(tagName === 'template' && { content: { type: 'root', children } }),
      }),
    ),
  }));
  return list;
}

const toRoot = (children: RootContent[]): Root => ({ type: 'root', children });

test('plain trees are written as by rehype-stringify', () => {
  let quick = 0;
  fc.assert(
    fc.property(nodes(plainName, plainProperties, []), (children) => {
      const written = writeQuickly(toRoot(children));
      if (written === null) return;
      quick += 1;
      expect(written).toBe(writeByReference(toRoot(children)));
    }),
    { numRuns: 1_000 },
  );
  // The others have an element without an end that holds something.
  expect(quick).toBeGreaterThan(500);
});

test('any tree is written as by rehype-stringify', () => {
  const others: ElementContent[] = [
    { type: 'comment', value: 'a' },
    { type: 'raw', value: '<b>' },
  ];
  fc.assert(
    fc.property(nodes(anyName, anyProperties, others), (children) => {
      expect(toHtml(toRoot(children))).toBe(writeByReference(toRoot(children)));
    }),
    { numRuns: 1_000 },
  );
});
