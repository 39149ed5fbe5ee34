import type { RootContent } from 'mdast';
import type { BlockOptions, BlockReader, Blocks } from './block-reader.ts';
import { readFencedCode } from './fenced-code.ts';
import { readFootnote } from './footnote.ts';
import { readFormulaBlock } from './formula-block.ts';
import { readHeading } from './heading.ts';
import { type LineKind, lineKind } from './line-kind.ts';
import { readList } from './list.ts';
import { readParagraph } from './paragraph.ts';
import { readQuote } from './quote.ts';
import { type Cursor, endOf, startOf } from './source.ts';
import { readTable } from './table.ts';
import { readThematicBreak } from './thematic-break.ts';

/** Deeper quotes and items are for the reference: each level is a call within a call. */
const DEEPEST = 50;

const readers: { readonly [kind in LineKind]?: BlockReader } = {
  text: readParagraph,
  heading: readHeading,
  fence: readFencedCode,
  quote: readQuote,
  bullet: readList,
  ordered: readList,
  break: readThematicBreak,
  dashes: readThematicBreak,
  bar: readTable,
  formula: readFormulaBlock,
  footnote: readFootnote,
};

/** Reads one block; the next line must not be blank. Undefined where the reference must read it. */
export const readBlock: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const kind = lineKind(lines.source.text, startOf(lines, at), endOf(lines, at));
  return readers[kind]?.(cursor, options);
};

/** Reads all blocks of a quote or an item; undefined where the reference must. */
export function readBlocks(cursor: Cursor, options: BlockOptions): Blocks | undefined {
  if (options.depth > DEEPEST) return undefined;
  const { lines } = cursor;
  const children: RootContent[] = [];
  let isSpread = false;
  let afterBlank = false;
  while (cursor.at < lines.from.length) {
    if (lineKind(lines.source.text, startOf(lines, cursor.at), endOf(lines, cursor.at)) === 'blank') {
      afterBlank = true;
      cursor.at += 1;
      continue;
    }
    const block = readBlock(cursor, options);
    if (block === undefined) return undefined;
    if (afterBlank && children.length > 0) isSpread = true;
    afterBlank = false;
    children.push(block);
  }
  return { children, isSpread };
}
