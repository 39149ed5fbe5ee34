import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

/** Length of each attack, UTF-16 code units. */
const LENGTH = 60_000;
/** What an expression may take for one attack, in milliseconds: a hundred times what it takes, on a slow machine. */
const LIMIT = 5_000;

const source = new URL('../src/', import.meta.url);
const folders = ['markdown/', 'markdown/quick/', 'markdown/quick/inline/', 'html/', ''];
/** A literal of an expression: all of them have the flag `u` or `v`. */
const literal =
  /(?<=[=(,:?&|![]\s*|return )\/(?<body>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*)\/(?<flags>[dgimsy]*[uv][dgimsy]*)/gu;

const expressions = folders.flatMap((folder) =>
  readdirSync(new URL(folder, source))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) =>
      [...readFileSync(new URL(folder + name, source), 'utf8').matchAll(literal)].map(({ groups }) => ({
        file: folder + name,
        body: groups?.['body'] ?? '',
        flags: groups?.['flags'] ?? '',
      })),
    ),
);

const pieces = [
  ...[
    'a',
    ' ',
    '\t',
    '\n',
    ' \n',
    '#',
    '^',
    '^a',
    '[',
    ']',
    '[[',
    '[!',
    '[!a',
    '%%',
    '%',
    '=',
    '$',
    '\\',
    '"',
    "'",
    '<',
    '</',
    '<a',
  ],
  ...[
    '<a ',
    '>',
    '> ',
    '- ',
    '1',
    '1.',
    '{',
    '}',
    '{1',
    '1,',
    '1-',
    '-',
    '--',
    '|',
    'a|',
    ':',
    '/',
    '//',
    '.',
    'a.',
    '&',
    'é',
    '。',
    '\uFDD0',
  ],
  ...[
    'title=',
    'title="',
    '\\begin',
    '\\left',
    '// [!code ',
    '<annotation',
    '<span',
    '@',
    'a@',
    'http://',
    'x1',
    '1m',
    'mermaid',
  ],
];
const endings = ['', '!', '\n', ' x', '"', ']', '$'];
const attacks = pieces.flatMap((piece) =>
  endings.map((ending) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH) + ending),
);

describe('regular expressions', () => {
  test('are found in the source', () => {
    expect(expressions.length).toBeGreaterThan(50);
  });

  test.each(expressions)(
    '$file /$body/ gets through 60 kB of anything',
    ({ body, flags }) => {
      const sandbox = { attack: '', expression: new RegExp(body, flags.replace('y', '')) };
      const slow = attacks.filter((attack) => {
        sandbox.attack = attack;
        try {
          runInNewContext('attack.match(expression)', sandbox, { timeout: LIMIT });
          return false;
        } catch {
          return true;
        }
      });
      expect(slow.map((attack) => `${attack.slice(0, 12)}…${attack.slice(-3)}`)).toEqual([]);
    },
    600_000,
  );
});
