import { classify } from './attention.ts';
import { closeMark, openMark } from './delimiter.ts';
import { type InlineState, UNSURE } from './inline-state.ts';

const TILDE = 126;

/** `~~text~~` and `~text~`. */
export function readStrikethrough(state: InlineState, at: number): number {
  const { text } = state;
  // Behind one with a backslash, or behind three: the reference knows.
  if (text.charCodeAt(at - 1) === TILDE) return UNSURE;
  let end = at + 1;
  while (text.charCodeAt(end) === TILDE) end += 1;
  if (end - at > 2) return UNSURE;
  const before = classify(text, at - 1);
  const after = classify(text, end);
  const opens = after === 'other' || (after === 'punctuation' && before !== 'other');
  const closes = before === 'other' || (before === 'punctuation' && after !== 'other');
  const mark = text.slice(at, end);
  if (closes) {
    const closed = closeMark(state, mark, at, end, (children) => ({ type: 'delete', children }));
    if (closed !== undefined) return closed;
  }
  return opens ? openMark(state, mark, at, end) : end;
}
