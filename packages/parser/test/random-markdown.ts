import fc from 'fast-check';

/** What lines begin with: every block there is, and what only looks like one. */
const beginnings = [
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '10. ',
    '-   ',
    '> ',
    '>',
    '# ',
    '## ',
    '#',
  ],
  ...['```', '```js', '```js a ', '~~~', '---', '***', '___', '- - -', '=', '===', '-', '*', '+', '1.', ':-'],
  ...[
    '|a|b|',
    '|-|-|',
    '| a | b |',
    '|:-|-:|',
    '-|-',
    '$$',
    '%%',
    '%%a%%',
    '    ',
    '  ',
    '   ',
    '\t',
    '\t- ',
    '\t\t- ',
    '\t1. ',
    '- [ ] ',
  ],
  ...[
    '- [x] ',
    '> [!note] ',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '[a]: b',
    '[^1]: ',
    '[^1]: a',
    '[^N]: b',
    '^id',
    '$$x$$',
    '- > ',
    '> - ',
  ],
];

/** What lines are made of. */
const pieces = [
  ...[
    'a',
    'word',
    'the loss',
    'foo',
    'b c',
    '1',
    '12',
    'x_y',
    '5',
    'é',
    '。',
    '“q”',
    '😀',
    '-',
    '+',
    '(',
    ')',
  ],
  ...[
    '.',
    ',',
    '!',
    ':',
    ';',
    '"',
    "'",
    '/',
    '|',
    '@',
    '&',
    '&amp;',
    '<',
    '>',
    '%',
    '^',
    '^id',
    '~',
    '=',
    '#',
  ],
  ...[
    '#tag',
    '#a/b',
    '#1',
    '#1/2',
    '#a/',
    '$',
    '$x$',
    '$5 ',
    '$$',
    '`',
    '`c`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '***',
  ],
  ...[
    '~~',
    '==',
    '[',
    ']',
    '[[N]]',
    '![[i.png]]',
    '[[N|t]]',
    '[[N\\|t]]',
    '[[',
    '[a](b)',
    '[a](b "t")',
    '[b][c]',
  ],
  ...[
    '![a](b.png)',
    '](',
    '[^1]',
    '[^n]',
    '^[n]',
    '%%',
    '%%c%%',
    '\\',
    '\\*',
    '\\|',
    '\\$',
    '\\#',
    '\\`',
    '  ',
    ' ',
    '\t',
  ],
  ...[
    'http://a.b',
    ' https://a-b.cd/e.f/ ',
    'https://a.b/c-d',
    'http://a.b.',
    'www.a.b',
    'a@b.cd',
    '<b>',
    '<!-- c -->',
    '<http://a.b>',
    '*em*',
    '**st**',
    '_em_',
    '==hi==',
  ],
  ...[
    '~~d~~',
    '&nbsp;',
    '&lt;',
    '<b a="c">',
    '</b>',
    '<br/>',
    '<u>d</u>',
    '<kbd class="e">',
    '</kbd>',
    '<https://a.b/c>',
    '<a@b-c.d>',
    "<b a='c'>",
    '[a](<b c>)',
    '[a](b(c)&d)',
    '@a',
    '\u00a0',
    '\u3000',
    '&copy;',
    '[x]',
    '[ ] ',
    '[!note] T',
    '[!tip]-',
    '\0',
    '\r',
    '\uFEFF',
    '\uFDD2',
  ],
];

const lineBodies = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', '', ' ')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));
const lineEnds = fc.constantFrom('', '', '', '', '', '', '', '', '  ', ' ', '\\', '\t');
const outer = fc.constantFrom(
  ...['', '', '', '- ', '> ', '1. ', '  ', '   ', '    ', '> > ', '- - '],
  ...['\t', '\t\t', ' \t', '\t- ', '\t1. ', '\t```', '\t  '],
);
const lines = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(outer, fc.constantFrom(...beginnings), lineBodies, lineEnds)
      .map((parts) => parts.join('')),
  },
);

/** Some lines with the same marks before them. */
const stretches = fc
  .tuple(
    fc.constantFrom('', '', '', '> ', '  ', '- ', '    ', '   ', '\t', '> \t'),
    fc.array(lines, { maxLength: 5 }),
  )
  .map(([prefix, texts]) => texts.map((text) => (text === '' ? prefix.trimEnd() : prefix) + text).join('\n'));

/** Markdown made of everything, in any order. */
export const randomMarkdown = fc.array(stretches, { maxLength: 4 }).map((texts) => texts.join('\n'));

/** What is done to a line of a note. */
const changes = fc.record({
  line: fc.nat(30),
  column: fc.nat(120),
  action: fc.constantFrom('remove', 'insert', 'begin', 'add', 'cut', 'part', 'indent'),
  piece: fc.constantFrom(...pieces),
  beginning: fc.constantFrom(...beginnings),
  text: lines,
});

/** Parts of notes, a little damaged. */
export function damagedNotes(notes: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...notes),
      fc.nat(2000),
      fc.integer({ min: 3, max: 28 }),
      fc.array(changes, { minLength: 1, maxLength: 3 }),
    )
    .map(([note, start, length, damage]) => {
      const all = note.split('\n');
      const first = start % all.length;
      const kept = all.slice(first, first + length);
      for (const change of damage) applyChange(kept, change);
      return kept.join('\n');
    });
}

type Change = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

function applyChange(kept: string[], change: Change): void {
  const index = change.line % Math.max(1, kept.length);
  const line = kept[index] ?? '';
  const column = change.column % (line.length + 1);
  const inserted = line.slice(0, column) + change.piece + line.slice(column);
  const changed: { readonly [action in Change['action']]: readonly string[] } = {
    remove: [],
    insert: [inserted],
    begin: [change.beginning + line],
    add: [change.text, line],
    cut: [line.slice(0, column) + line.slice(column + 1)],
    part: ['', line],
    indent: [`${change.piece === 'a' ? '> ' : '  '}${line}`],
  };
  kept.splice(index, 1, ...changed[change.action]);
}
