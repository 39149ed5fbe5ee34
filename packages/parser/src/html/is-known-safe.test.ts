import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { emptyContext } from '../../test/empty-context.ts';
import { writeTree } from '../../test/write-both-ways.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isKnownSafe } from './is-known-safe.ts';
import { linkFrames } from './link-frames.ts';
import { sanitizeTree } from './sanitize-tree.ts';
import { reportUnsafe } from './unsafe.ts';

function treeOf(...children: Root['children']): Root {
  return { type: 'root', children };
}

function element(
  tagName: string,
  properties: Element['properties'] = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Passes a tree through all that a tree passes which is not known to be safe. */
function passAllowList(tree: Root): { readonly safe: Root; readonly said: readonly string[] } {
  const said: string[] = [];
  const report = (_: Diagnostic['severity'], rule: string): number => said.push(rule);
  reportUnsafe(tree, { ...emptyContext(''), report });
  linkFrames(tree);
  return { safe: sanitizeTree(tree), said };
}

function expectSameAfterAllowList(tree: Root): void {
  expect(passAllowList(structuredClone(tree))).toEqual({ safe: tree, said: [] });
}

/** Addresses of every sort, hostile ones among them, as they stand in a tree. */
const urls = [
  '',
  'Note.md',
  '#part',
  '#a:b',
  '?a:b',
  'a/b:c',
  'a:b',
  '//example.org/a',
  '//example.org:80/a',
  'https://example.org/a:b?c#d',
  'http://example.org',
  'http:example.org',
  'HTTPS://example.org',
  'hTtP://example.org',
  'mailto:a@example.org',
  'MailTo:a@example.org',
  'tel:1',
  'obsidian://open?file=a',
  'ftp://example.org',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\u0000:alert(1)',
  'javascript&#58;alert(1)',
  'vbscript:a',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,AAAA',
  'blob:https://example.org/a',
  'file:///etc/passwd',
  'https:javascript:alert(1)',
  'httpsx://example.org',
  'x-https://example.org',
  'https\u200B://example.org',
  'ｊavascript:alert(1)',
  '://example.org',
  ':',
];

const tagNames = [
  ...['a', 'blockquote', 'br', 'code', 'del', 'details', 'div', 'em', 'h1', 'h2', 'h6', 'hr', 'img', 'input'],
  ...['li', 'mark', 'ol', 'p', 'strong', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ...['b', 'i', 'kbd', 's', 'small', 'span', 'sub', 'sup', 'u'],
  ...['script', 'style', 'iframe', 'svg', 'form', 'constructor', '__proto__', '*', 'A', ''],
];

const propertyNames = [
  ...[
    'href',
    'src',
    'title',
    'alt',
    'align',
    'className',
    'id',
    'name',
    'style',
    'onclick',
    'onError',
    'open',
  ],
  ...['dataBlock', 'dataCallout', 'dataCalloutLook', 'dataCalloutName', 'dataTask', 'dataOther', 'ariaLabel'],
  ...['checked', 'disabled', 'type', 'start', 'srcSet', 'cite', 'formAction', 'ariaDescribedBy', 'toString'],
];

const values = fc.oneof<fc.Arbitrary<Element['properties'][string]>[]>(
  fc.constantFrom(...urls),
  fc.constantFrom('left', 'center', 'right', 'justify', 'note', 'checkbox', 'text', 'user-content-a', 'a b'),
  fc.constantFrom('callout', 'callout-content', 'callout-title', 'task-list-item', 'contains-task-list'),
  fc.constantFrom(true, false, 0, 3, Number.NaN, null, undefined),
  fc.constantFrom(
    ['callout'],
    ['callout-title'],
    ['task-list-item'],
    ['contains-task-list'],
    ['callout-content'],
  ),
  fc.constantFrom<string[]>([], ['other'], ['callout', 'other'], ['https://example.org']),
);

/** Properties of any sort, and those that an element of Markdown has. */
const properties = fc.oneof(
  fc.dictionary(fc.constantFrom(...propertyNames), values, { maxKeys: 3 }),
  fc.constant({ type: 'checkbox', disabled: true, ariaLabel: 'name' }),
  fc.constant({}),
);

const { nodes } = fc.letrec<{ nodes: ElementContent[] }>((tie) => ({
  nodes: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      fc.string().map((value): ElementContent => ({ type: 'text', value })),
      fc
        .tuple(fc.constantFrom(...tagNames), properties, tie('nodes'))
        .map((parts): ElementContent => element(...parts)),
      fc.constant<ElementContent>({ type: 'comment', value: 'a' }),
    ),
    { maxLength: 3 },
  ),
}));

describe('what is known to be safe', () => {
  test('is left as it is by the allow-list, and nothing in it is reported', () => {
    let known = 0;
    fc.assert(
      fc.property(nodes, (children) => {
        const tree = treeOf(...children);
        if (!isKnownSafe(tree)) return;
        known += 1;
        expectSameAfterAllowList(tree);
      }),
      { numRuns: 20_000 },
    );
    expect(known).toBeGreaterThan(1000);
  });

  test.each(
    ['a', 'img', 'p', 'blockquote', 'input'].flatMap((tagName) =>
      ['href', 'src', 'title', 'alt', 'cite'].map((name) => [tagName, name]),
    ),
  )('of `<%s %s>` holds for each address', (tagName, name) => {
    for (const url of urls) {
      const tree = treeOf(element(tagName, { [name]: url }));
      if (isKnownSafe(tree)) expectSameAfterAllowList(tree);
    }
  });

  test.each(['href', 'src'])('are addresses in `%s` without a scheme, and of the web', (name) => {
    const tagName = name === 'href' ? 'a' : 'img';
    const known = urls.filter((url) => isKnownSafe(treeOf(element(tagName, { [name]: url }))));
    expect(known).toEqual([
      '',
      'Note.md',
      '#part',
      '//example.org/a',
      'https://example.org/a:b?c#d',
      'http://example.org',
      ...(name === 'href' ? ['mailto:a@example.org'] : []),
      // In a tree it is a path: its `&` is escaped when it is written.
      'javascript&#58;alert(1)',
    ]);
  });

  test.each([
    element('script'),
    element('iframe', { src: 'https://example.org' }),
    element('p', { id: 'a' }),
    element('a', { name: 'a' }),
    element('p', { onclick: 'a' }),
    element('p', { style: 'color: red' }),
    element('p', { className: ['other'] }),
    element('p', { className: [] }),
    element('div', { className: ['callout', 'other'] }),
    element('td', { align: 'left' }),
    element('input', { type: 'checkbox' }),
    element('input', { type: 'text', disabled: true }),
    element('p', { dataBlock: 'a b' }),
    element('p', { title: 'a' }, [element('svg')]),
    element('em', {}, [{ type: 'comment', value: 'a' }]),
  ])('is not %j', (node) => {
    expect(isKnownSafe(treeOf(node))).toBe(false);
  });

  test('is what Markdown and the dialect make', () => {
    const text = `# A *b* **c** \`d\` ~~e~~ ==f==\n\n- [ ] a\n- [x] b\n\n2. c\n\n> d\n\n> [!note]- e\n> f\n\n> [!own] g
> h\n\n| a |\n|:-:|\n| b |\n\n---\n\n[c](d.md "e") ![f](https://example.org/g.png "h") ^id\n\na\\\nb`;
    const { tree, isQuick } = writeTree(text, 'quick');
    expect(isQuick).toBe(true);
    expect(isKnownSafe(tree)).toBe(true);
    expectSameAfterAllowList(tree);
  });
});
