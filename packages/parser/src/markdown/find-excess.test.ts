import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { findExcess } from './find-excess.ts';

const found = (text: string) => findExcess(text, defaultLimits);

describe('findExcess', () => {
  test.each([
    ['quotes in quotes', '> '.repeat(101), 'too-deep', 1],
    ['lists in lists on one line', `a\n${'- '.repeat(101)}`, 'too-deep', 2],
    ['lists by indentation', `${' '.repeat(202)}- a`, 'too-deep', 1],
    ['one kind of mark in a paragraph', `a\n\n${'a_ '.repeat(5001)}`, 'too-deep', 3],
    ['one kind of mark over lines', '*a\n'.repeat(5001), 'too-deep', 5001],
    ['lines that continue a quote without its mark', `> a\n${'b\n'.repeat(5001)}`, 'too-deep', 1002],
    [
      'a table whose rows fill themselves up',
      `${'|a'.repeat(200)}\n${'|-'.repeat(200)}\n${'|\n'.repeat(100)}`,
      'too-large',
      101,
    ],
    ['a note of too many characters', 'a'.repeat(2_000_001), 'too-large', 1],
    ['a note of too many lines', '\n'.repeat(100_001), 'too-large', 100_001],
  ])('refuses %s', (_name, text, rule, line) => {
    expect(found(text)).toMatchObject({ rule, line });
  });

  test.each([
    ['100 quotes in quotes', `${'> '.repeat(100)}a`],
    ['5,000 marks', 'a_ '.repeat(5000)],
    ['more marks in paragraphs of their own', 'a_ b\n\n'.repeat(6000)],
    ['a list of 6,000 links', '- [[Note]]\n'.repeat(6000)],
    ['a nested list of 6,000 links', `- Index\n${'\t- [[Note]]\n'.repeat(6000)}`],
    ['a table of 6,000 links', `| a | b |\n| - | - |\n${'| [[Note]] | b |\n'.repeat(6000)}`],
    ['marks in a block of code', `\`\`\`\n${'**|[]\n'.repeat(10_000)}\`\`\``],
    ['a block of code in a quote', `> \`\`\`\n${'> ****\n'.repeat(10_000)}> \`\`\``],
    ['indented text that is no list', `${' '.repeat(300)}a`],
    ['1 MB of prose', 'A line of ordinary prose, as long as lines are.\n'.repeat(20_000)],
    ['nothing', ''],
  ])('lets %s pass', (_name, text) => {
    expect(found(text)).toBeUndefined();
  });

  test('limits can be set', () => {
    expect(findExcess('> > a', { ...defaultLimits, depth: 1 })).toMatchObject({ rule: 'too-deep' });
  });
});
