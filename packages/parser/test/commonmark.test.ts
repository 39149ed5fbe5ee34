import { tests } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import { syntaxes } from '../src/markdown/syntaxes.ts';
import { commonmarkExceptions, dialectExceptions } from './exceptions.ts';
import { normalizeHtml, treeHtml } from './tree-html.ts';

describe('CommonMark 0.31.2 with the dialect off', () => {
  const exceptions = new Map(commonmarkExceptions.map(({ example, reason }) => [example, reason]));

  test('the specification has its 652 examples', () => {
    expect(tests).toHaveLength(652);
  });

  test.each(tests.filter(({ number }) => !exceptions.has(number)))('example $number: $section', (example) => {
    const markdown = example.markdown.replaceAll('→', '\t');
    expect(treeHtml(markdown, [])).toBe(normalizeHtml(example.html.replaceAll('→', '\t')));
  });
});

describe('CommonMark 0.31.2 with the dialect on', () => {
  // Blocks of code become figures with colours; they have tests of their own.
  const dialect = syntaxes.filter(({ name }) => name !== 'code');
  const exceptions = new Map(dialectExceptions.map(({ example, reason }) => [example, reason]));

  test.each(tests.filter(({ number }) => !exceptions.has(number)))('example $number: $section', (example) => {
    const markdown = example.markdown.replaceAll('→', '\t');
    expect(treeHtml(markdown, dialect)).toBe(normalizeHtml(example.html.replaceAll('→', '\t')));
  });

  test.each(tests.filter(({ number }) => exceptions.has(number)))(
    'example $number does differ',
    (example) => {
      const markdown = example.markdown.replaceAll('→', '\t');
      expect(treeHtml(markdown, dialect)).not.toBe(normalizeHtml(example.html.replaceAll('→', '\t')));
    },
  );
});
