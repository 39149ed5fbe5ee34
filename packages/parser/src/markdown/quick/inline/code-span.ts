import { type InlineState, UNSURE } from './inline-state.ts';

const GRAVE_ACCENT = 96;

/** Code in one line. Marks that nothing closes are text; code over lines is for the reference. */
export function readCodeSpan(state: InlineState, at: number): number {
  const { text } = state;
  const from = endOfRun(text, at);
  let next = text.indexOf('`', from);
  // Where the reference tries over lines and fails, places behind their ends are moved.
  if (next === -1) return from < state.lastLineEnd ? UNSURE : from;
  while (next !== -1) {
    const end = endOfRun(text, next);
    if (end - next === from - at) {
      const source = text.slice(from, next);
      if (source.includes('\n') || (state.inTable && source.includes('\\'))) return UNSURE;
      return state.add({ type: 'inlineCode', value: unpad(source) }, at, end);
    }
    next = text.indexOf('`', end);
  }
  return UNSURE;
}

function endOfRun(text: string, at: number): number {
  let index = at;
  while (text.charCodeAt(index) === GRAVE_ACCENT) index += 1;
  return index;
}

/** Takes off one blank on both sides, unless there is nothing else. */
function unpad(source: string): string {
  const isPadded = source.startsWith(' ') && source.endsWith(' ') && /[^ ]/u.test(source);
  return isPadded ? source.slice(1, -1) : source;
}
