import type { Root, RootContent } from 'mdast';
import type { BlockOptions } from './block-reader.ts';
import { findDefinitions } from './find-definitions.ts';
import { lineKind } from './line-kind.ts';
import { readBlock, readBlocks } from './read-block.ts';
import { type ReadReference, readStretch } from './read-stretch.ts';
import { type Cursor, endOf, type Lines, pointIn, Source, startOf } from './source.ts';

/** What the reference reads otherwise than any other character: line endings, NUL, a byte order mark, stand-ins. */
const unusual = /[\r\0\uFEFF\uFDD2]/u;

/** What the quick parser must know of a note's dialect. */
export interface QuickParseOptions {
  /** Whether front matter at its top is to be taken out of it. */
  readonly hasFrontMatter: boolean;
  /** Whether addresses without brackets may stand in it. */
  readonly hasAddresses: boolean;
  /** Reads a part of a note, with the result that the reference would give. */
  readonly readStretch: ReadReference;
}

/** How a note was read. */
export interface QuickReading {
  readonly tree: Root;
  /** How many blocks at the top were read quickly, and how many stretches the reference read. */
  readonly quick: number;
  readonly stretches: number;
}

/**
 * Reads a note of the whole dialect as the reference does, to the last position, but in a tenth of the time: block by
 * block, each by a reader that knows only the plain form of its construct. Where one is not sure, the stretch of lines up
 * to the next certain border goes to the reference.
 *
 * @param text the note.
 * @returns undefined where the whole note must go to the reference.
 */
export function readQuickly(
  text: string,
  { hasFrontMatter, hasAddresses, readStretch: read }: QuickParseOptions,
): QuickReading | undefined {
  const footnotes = unusual.test(text) ? undefined : findDefinitions(text);
  if (footnotes === undefined) return undefined;
  const source = new Source(text);
  const lines: Lines = { source, first: 0, from: source.starts };
  const options: BlockOptions = {
    mayHaveAddress: hasAddresses,
    footnotes,
    depth: 0,
    inQuote: false,
    readBlocks,
  };
  const head = hasFrontMatter ? readFrontMatterPlace(lines) : undefined;
  if (hasFrontMatter && head === undefined) return undefined;
  const cursor: Cursor = { lines, at: head?.next ?? 0 };
  const children: RootContent[] = head === undefined ? [] : [head.node];
  // Where the lines since the last blank one, or since the front matter, begin, and their blocks.
  let start = { line: cursor.at, block: children.length };
  let stretches = 0;
  while (cursor.at < source.starts.length) {
    if (isBlankLine(lines, cursor.at)) {
      cursor.at += 1;
      start = { line: cursor.at, block: children.length };
      continue;
    }
    const block = readBlock(cursor, options);
    if (block !== undefined) {
      children.push(block);
      continue;
    }
    const stretch = readStretch(lines, start.line, read, footnotes.possible.size > 0);
    if (stretch === undefined) return undefined;
    children.splice(start.block, children.length, ...stretch.children);
    stretches += 1;
    cursor.at = stretch.next;
    start = { line: cursor.at, block: children.length };
  }
  for (const label of footnotes.used) if (!footnotes.defined.has(label)) return undefined;
  const last = source.starts.length - 1;
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: pointIn(lines, last, endOf(lines, last)),
  };
  return { tree: { type: 'root', children, position }, quick: children.length, stretches };
}

function isBlankLine(lines: Lines, index: number): boolean {
  return lineKind(lines.source.text, startOf(lines, index), endOf(lines, index)) === 'blank';
}

/** The place of the front matter, of which only the lines are left. */
function readFrontMatterPlace(lines: Lines): { node: RootContent; next: number } | undefined {
  const length = /^---\n(?<blank>\n*)---(?=\n)/u.exec(lines.source.text)?.[0].length;
  if (length === undefined) return undefined;
  const next = length - 5;
  const value = '\n'.repeat(Math.max(0, next - 3));
  const position = { start: pointIn(lines, 0, 0), end: pointIn(lines, next - 1, length) };
  return { node: { type: 'yaml', value, position }, next };
}
