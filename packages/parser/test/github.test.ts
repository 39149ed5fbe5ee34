import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { githubSyntaxes } from '../src/markdown/syntaxes.ts';
import { githubExceptions } from './exceptions.ts';
import { normalizeHtml, treeHtml } from './tree-html.ts';

const examples = readExamples(readFileSync(new URL('fixtures/gfm-extensions.txt', import.meta.url), 'utf8'));

describe('GitHub Flavored Markdown 0.29, its extensions', () => {
  const exceptions = new Set(githubExceptions.map(({ example }) => example));

  test('there are 24 examples, and each exception is one of them', () => {
    expect(examples).toHaveLength(24);
    expect([...exceptions].filter((markdown) => !examples.some((one) => one.markdown === markdown))).toEqual(
      [],
    );
  });

  test.each(examples.filter(({ markdown }) => !exceptions.has(markdown)))(
    '$section: $markdown',
    (example) => {
      expect(withoutTaskMarks(treeHtml(example.markdown, githubSyntaxes))).toBe(normalizeHtml(example.html));
    },
  );
});

/** The specification knows neither the classes nor the names of tasks. */
function withoutTaskMarks(html: string): string {
  return html
    .replaceAll(/ class="(?:contains-task-list|task-list-item)"| data-task="[^"]*"| aria-label="[^"]*"/gu, '')
    .replaceAll(/<input type="checkbox"( checked)? disabled>/gu, '<input$1 disabled type="checkbox">');
}

interface Example {
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

function readExamples(text: string): Example[] {
  const found: Example[] = [];
  let section = '';
  for (const match of text.matchAll(
    /^## (?<section>.*)$|^`{32} example\n(?<markdown>[\s\S]*?)^\.\n(?<html>[\s\S]*?)^`{32}$/gmu,
  )) {
    const { section: title, markdown, html } = match.groups ?? {};
    if (title !== undefined) section = title;
    else if (markdown !== undefined && html !== undefined) {
      found.push({ section, markdown: markdown.replaceAll('→', '\t'), html: html.replaceAll('→', '\t') });
    }
  }
  return found;
}
