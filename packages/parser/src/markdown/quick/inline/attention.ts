import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import { isSpace } from '../source.ts';
import { closeMark, openMark } from './delimiter.ts';
import { type InlineState, UNSURE } from './inline-state.ts';

const ASTERISK = 42;
const BACKSLASH = 92;
const UNDERSCORE = 95;
const TILDE = 126;

/** Emphasis and strong emphasis: `*`, `**`, `_` and `__`. */
export function readAttention(state: InlineState, at: number): number {
  const { text } = state;
  const marker = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === marker) end += 1;
  const before = classify(text, at - 1);
  const after = classify(text, end);
  const opens = after === 'other' || (after === 'punctuation' && before !== 'other') || isTilde(text, end);
  const closes =
    before === 'other' || (before === 'punctuation' && after !== 'other') || isTilde(text, at - 1);
  const isOpener = marker === ASTERISK ? opens : opens && (before !== 'other' || !closes);
  const isCloser = marker === ASTERISK ? closes : closes && (after !== 'other' || !opens);
  if (!isOpener && !isCloser) return end;
  // Behind an escaped mark the reference decides otherwise.
  if (isMark(text, at - 1) && text.charCodeAt(at - 2) === BACKSLASH) return UNSURE;
  // The rules for these are many.
  if (end - at > 2) return UNSURE;
  const mark = text.slice(at, end);
  if (isCloser) {
    const type = mark.length === 2 ? 'strong' : 'emphasis';
    const closed = closeMark(state, mark, at, end, (children) => ({ type, children }));
    if (closed !== undefined) return closed;
  }
  return isOpener ? openMark(state, mark, at, end) : end;
}

/** What stands beside a mark. */
export type Neighbour = 'space' | 'punctuation' | 'other';

/** Classes of ASCII characters. */
const ascii: readonly Neighbour[] = Array.from({ length: 128 }, (_, code) => classifyCode(code));

/** What a character is; the borders of a text are white space. */
export function classify(text: string, index: number): Neighbour {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code)) return 'space';
  return ascii[code] ?? classifyCode(code);
}

function classifyCode(code: number): Neighbour {
  if (isSpace(code) || unicodeWhitespace(code)) return 'space';
  return unicodePunctuation(code) ? 'punctuation' : 'other';
}

/** The mark of strikethrough: beside it, those of emphasis open and close. */
function isTilde(text: string, index: number): boolean {
  return text.charCodeAt(index) === TILDE;
}

function isMark(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === ASTERISK || code === UNDERSCORE || code === TILDE;
}
