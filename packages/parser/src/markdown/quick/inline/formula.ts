import { isSpace } from '../source.ts';
import { type InlineState, UNSURE } from './inline-state.ts';

const BACKSLASH = 92;
const DOLLAR_SIGN = 36;

/** `$x$` in one line; `$5 and $6` is text. What is displayed (`$$`), or goes over lines, is for the reference. */
export function readFormula(state: InlineState, at: number): number {
  const { text } = state;
  if (text.charCodeAt(at + 1) === DOLLAR_SIGN || text.charCodeAt(at - 1) === DOLLAR_SIGN) return UNSURE;
  if (at + 1 === text.length || isSpace(text.charCodeAt(at + 1))) return at + 1;
  const close = findClose(text, at + 1);
  if (close === undefined) return at < state.lastLineEnd ? UNSURE : at + 1;
  if (isSpace(text.charCodeAt(close - 1)) || isDigit(text.charCodeAt(close + 1))) return at + 1;
  if (text.charCodeAt(close + 1) === DOLLAR_SIGN) return UNSURE;
  const value = text.slice(at + 1, close);
  if (state.inTable && value.includes('\\')) return UNSURE;
  return state.add({ type: 'formula', value, display: false, block: false, closed: true }, at, close + 1);
}

/** The next dollar sign of the line without a backslash before it. */
function findClose(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOLLAR_SIGN) return index;
    if (code === 10) return undefined;
    if (code === BACKSLASH && isEscapable(text.charCodeAt(index + 1))) index += 1;
  }
  return undefined;
}

function isEscapable(code: number): boolean {
  return code === DOLLAR_SIGN || code === BACKSLASH;
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}
