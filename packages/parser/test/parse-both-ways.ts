import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { expect } from 'vitest';
import { frontMatterBlock } from '../src/markdown/front-matter-block.ts';
import { type QuickReading, readQuickly } from '../src/markdown/quick/read-quickly.ts';
import { readerOf, readMarkdown } from '../src/markdown/read-markdown.ts';
import { syntaxes } from '../src/markdown/syntaxes.ts';

/** Reads a text with one of the parsers and all of the dialect. */
function read(text: string, parser: 'quick' | 'reference'): Root {
  const dialect = text.startsWith('---\n') ? [frontMatterBlock, ...syntaxes] : syntaxes;
  const present = dialect.filter((syntax) => syntax.occursIn(text));
  return readMarkdown(text, present, readerOf(present, { syntaxes: dialect, parser }));
}

/** Reads a text with the reference, remark-parse. */
export function readReference(text: string): Root {
  return read(text, 'reference');
}

/** Reads a text with the quick parser alone; undefined where it leaves all of it to the reference. */
export function readAlone(text: string): QuickReading | undefined {
  return readQuickly(text, {
    hasFrontMatter: text.startsWith('---\n'),
    hasAddresses: true,
    readStretch: readReference,
  });
}

/** Expects the quick parser to give the tree of the reference, with all positions. */
export function expectSameTree(text: string): void {
  expect(read(text, 'quick')).toStrictEqual(readReference(text));
}

/** The notes of `content/`, their front matter as empty lines. */
export function readContent(): readonly string[] {
  const folder = new URL('../../../content/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => readFileSync(new URL(encodeURI(path), folder), 'utf8'))
    .map((text) =>
      text.replace(/^---\n[\s\S]*?\n---\n/u, (block) => `---${block.replace(/[^\n]/gu, '').slice(1)}---\n`),
    );
}
