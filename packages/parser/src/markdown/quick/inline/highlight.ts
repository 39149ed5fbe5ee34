import { classify } from './attention.ts';
import { closeMark, openMark } from './delimiter.ts';
import type { InlineState } from './inline-state.ts';

const EQUALS_SIGN = 61;

/** `==text==`: two equals signs, no more. */
export function readHighlight(state: InlineState, at: number): number {
  const { text } = state;
  let end = at + 1;
  while (text.charCodeAt(end) === EQUALS_SIGN) end += 1;
  if (end - at !== 2 || text.charCodeAt(at - 1) === EQUALS_SIGN) return end;
  if (classify(text, at - 1) !== 'space') {
    const closed = closeMark(state, '==', at, end, (children) => ({ type: 'highlight', children }));
    if (closed !== undefined) return closed;
  }
  return classify(text, end) === 'space' ? end : openMark(state, '==', at, end);
}
