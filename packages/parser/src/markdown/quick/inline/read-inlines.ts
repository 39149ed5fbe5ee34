import type { PhrasingContent } from 'mdast';
import type { Content } from '../content.ts';
import { readAddress } from './address.ts';
import { readAttention } from './attention.ts';
import { closeBracket, openBracket, openImage } from './bracket.ts';
import { readCodeSpan } from './code-span.ts';
import { readEscape } from './escape.ts';
import { readFormula } from './formula.ts';
import { readHighlight } from './highlight.ts';
import { readHtml } from './html.ts';
import { type InlineOptions, type InlineReader, InlineState, UNSURE } from './inline-state.ts';
import { readLineEnd } from './line-end.ts';
import { readReference } from './reference.ts';
import { readStrikethrough } from './strikethrough.ts';
import { readTag } from './tag.ts';

/** By the character that begins it. What is not here is text. */
const readers: (InlineReader | undefined)[] = [];
readers[10] = readLineEnd;
readers[33] = openImage;
readers[35] = readTag;
readers[36] = readFormula;
// Two of them are a comment.
readers[37] = (state, at) => (state.text.charCodeAt(at + 1) === 37 ? UNSURE : at + 1);
readers[38] = readReference;
readers[42] = readAttention;
readers[58] = readAddress;
readers[60] = readHtml;
readers[61] = readHighlight;
readers[91] = openBracket;
readers[92] = readEscape;
readers[93] = closeBracket;
// A footnote.
readers[94] = (state, at) => (state.text.charCodeAt(at + 1) === 91 ? UNSURE : at + 1);
readers[95] = readAttention;
readers[96] = readCodeSpan;
readers[126] = readStrikethrough;

/** Where readers are found quickly: 1 for each character that has one. */
const isSpecial = Uint8Array.from({ length: 128 }, (_, code) => (readers[code] === undefined ? 0 : 1));

/** Reads the content of a paragraph, a heading or a cell; undefined where the reference must. */
export function readInlines(
  content: Content,
  options: InlineOptions,
  inTable = false,
): PhrasingContent[] | undefined {
  const { text } = content;
  const state = new InlineState(content, options, inTable);
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const read = code < 128 && isSpecial[code] === 1 ? readers[code] : undefined;
    index = read === undefined ? index + 1 : read(state, index);
    if (index === UNSURE) return undefined;
  }
  state.flush(text.length);
  const nodes = state.join(state.nodes);
  return state.isUnsure ? undefined : nodes;
}
