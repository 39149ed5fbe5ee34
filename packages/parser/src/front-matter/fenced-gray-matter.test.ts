import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { agreesWithGrayMatter } from './fenced-gray-matter.ts';

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
