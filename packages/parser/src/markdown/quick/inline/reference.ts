import { type InlineState, UNSURE } from './inline-state.ts';

/** Whatever may be a character reference. */
const possible = /&[#\w]+;/uy;

/** `&`: text, unless a character reference may begin there. */
export function readReference(state: InlineState, at: number): number {
  possible.lastIndex = at;
  return possible.test(state.text) ? UNSURE : at + 1;
}
