import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type InterpretedFields, interpretFields } from './interpret-fields.ts';
import { defaultFrontMatterLimits as limits } from './limits.ts';
import { readPlainBlock } from './plain-block.ts';
import { composeYamlBlock, type YamlBlock } from './yaml-block.ts';

/** All that anybody asks a block for. */
function understand(block: YamlBlock): InterpretedFields & { readonly readable: boolean; said: unknown } {
  return { ...interpretFields(block), readable: block.readable, said: block.problems };
}

function expectSame(yaml: string): void {
  const plain = readPlainBlock(yaml, limits);
  if (plain === null) return;
  expect(understand(plain), JSON.stringify(yaml)).toStrictEqual(understand(composeYamlBlock(yaml, limits)));
}

describe('readPlainBlock', () => {
  it.each([
    'title: A title\n',
    'date: 2026-01-01\nlayer: skim\ntrack: want\n',
    'topics: [one, two words, deep/er]\ntags: []\n',
    'tools: ["[[A tool]]", \'[[Another]]\']\n',
    'tools: [[A tool]]\n',
    'tags:\n  - one\n  - "two"\n  - three/four\nlang: de\n',
    'aliases:\n- one\n- [[two]]\n',
    'sessions:\n  - {date: 2026-01-01, planned: 45, minutes: 20, outcome: schedule, due: 2026-02-01}\n',
    'draft: false\npublish: true\n',
    'title: Größe 日本\ndescription:  it says "so", [here] & there; 1 - 2 (more)\n',
    'description: "a: b # c"\n',
    'permalink: 12\nweight: 3\nlayer: deep\ntitel: x\n',
    'constructor: x\ndraft: perhaps\n',
  ])('reads %j as the package does', (yaml) => {
    expect(readPlainBlock(yaml, limits)).not.toBeNull();
    expectSame(yaml);
  });

  it.each([
    ['no line end', 'title: x'],
    ['a comment', 'title: x # y\n'],
    ['a comment on its own line', '# y\ntitle: x\n'],
    ['a colon in a value', 'title: x: y\n'],
    ['a colon at the end', 'title: x:\n'],
    ['a name twice', 'title: x\ntitle: y\n'],
    ['no value', 'title:\n'],
    ['a blank behind a value', 'title: x \n'],
    ['another line of a value', 'title: x\n  y\n'],
    ['a blank line', 'title: x\n\nlang: de\n'],
    ['CR', 'title: x\r\n'],
    ['a tab', 'title:\tx\n'],
    ['an escape', 'title: "x\\n"\n'],
    ['a doubled quote', "title: 'it''s'\n"],
    ['text behind a quote', 'title: "x" y\n'],
    ['an anchor', 'title: &a x\n'],
    ['an alias', 'title: *a\n'],
    ['a type', 'title: !!str x\n'],
    ['a merge', '<<: x\n'],
    ['another spelling of true', 'draft: True\n'],
    ['null', 'draft: null\n'],
    ['a number that is written otherwise', 'weight: 007\n'],
    ['a fraction', 'weight: 1.0\n'],
    ['a time', 'date: 2026-01-01 10:00\n'],
    ['a mapping of lines', 'a:\n  b: c\n'],
    ['entries of lines', 'sessions:\n  - date: 2026-01-01\n    minutes: 45\n'],
    ['items that stand at different places', 'tags:\n  - a\n - b\n'],
    ['a folded text', 'title: >\n  x\n'],
    ['a list over lines', 'tags: [a,\n  b]\n'],
    ['half a pair', 'title: \ud800\n'],
    ['no field', 'text\n'],
    ['nothing', ''],
  ])('leaves to the package %s', (_what, yaml) => {
    expect(readPlainBlock(yaml, limits)).toBeNull();
  });

  it.each([
    ['length', { length: 8 }],
    ['keys', { keys: 2 }],
    ['depth', { depth: 2 }],
  ])('leaves to the package what could go over a limit of %s', (_what, lower) => {
    expect(readPlainBlock('title: x\n', limits)).not.toBeNull();
    expect(readPlainBlock('title: x\n', { ...limits, ...lower })).toBeNull();
  });

  const value = fc.oneof(
    fc
      .array(
        fc.constantFrom(
          ...[
            'a',
            'b c',
            ' ',
            ':',
            ': ',
            ',',
            ', ',
            '#',
            ' #',
            '"',
            "'",
            '[',
            ']',
            '{',
            '}',
            '-',
            '- ',
            '*',
            '&',
          ],
          ...[
            '1',
            '2026-01-01',
            'true',
            'null',
            'é',
            '日本',
            '🧠',
            '.',
            '/',
            '_',
            '|',
            '>',
            '%',
            '@',
            '!',
            '?',
            '~',
          ],
          ...['\t', '\u00a0', '\u2028', '\ufeff', '\\', '0x1', '1e3', '.inf', '+1', '[[', ']]', 'date: '],
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '[a, b]',
      '["[[a]]", b]',
      '{date: 2026-01-01, minutes: 45}',
      '"a"',
      "'a'",
      '[[a]]',
      '[]',
      '{}',
    ),
  );
  const names = fc.constantFrom(
    ...[
      'title',
      'date',
      'tags',
      'Tags',
      'topics',
      'tools',
      'sessions',
      'draft',
      'publish',
      'unknown',
      'true',
      'sources',
    ],
  );
  const line = fc.oneof(
    fc.tuple(names, value).map(([one, other]) => `${one}: ${other}\n`),
    fc
      .tuple(names, fc.constantFrom('', ' ', '  '), fc.array(value, { minLength: 1, maxLength: 3 }))
      .map(([one, indent, items]) => `${one}:\n${items.map((text) => `${indent}- ${text}\n`).join('')}`),
    fc.tuple(fc.constantFrom('', ' ', '  ', '- '), value).map(([one, other]) => `${one}${other}\n`),
  );

  test('whatever it reads, it reads as the package does', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => expectSame(lines.join(''))),
      { numRuns: Number(process.env['LAYERWISE_FUZZ'] ?? 1) * 3_000 },
    );
  });
});
