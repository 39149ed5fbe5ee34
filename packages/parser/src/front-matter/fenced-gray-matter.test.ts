import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { agreesWithGrayMatter, askGrayMatter } from './fenced-gray-matter.ts';

test('gray-matter by itself runs what a note says, which is why it is fenced in', () => {
  expect(matter('---js\n{ sum: 1 + 1 }\n---\n', {}).data).toEqual({ sum: 2 });
});

test('a block that reads like a program is text', () => {
  expect(agreesWithGrayMatter('{ sum: process.exit(1) }\n')).toBe(true);
  expect(agreesWithGrayMatter('js\n')).toBe(true);
});

test('an opening line within the block changes nothing', () => {
  expect(agreesWithGrayMatter('---js\n{ sum: process.exit(1) }\n')).toBe(false);
});

test('nothing is kept from one call to the next', () => {
  expect(agreesWithGrayMatter('{}+\n')).toBe(true);
  expect(agreesWithGrayMatter('{}+\n')).toBe(true);
  expect(Object.keys(Object(Reflect.get(matter, 'cache')))).toEqual([]);
});

test('gray-matter agrees with any block without three dashes, so it need not be asked', () => {
  const piece = fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '-',
      '--',
      ' #',
      '#',
      'a: b',
      '{',
      '"',
      '+++',
      '=',
      'js',
      'yaml',
      '\u2028',
      '\ufeff',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const yaml = pieces.length === 0 ? '' : `${pieces.join('')}\n`;
      fc.pre(!yaml.includes('---'));
      expect(askGrayMatter(yaml), JSON.stringify(yaml)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
