import type { InlineState } from './inline-state.ts';

const LINE_FEED = 10;

/** A backslash: before ASCII punctuation that character, before a line's end a hard break, else itself. */
export function readEscape(state: InlineState, at: number): number {
  const { text, content } = state;
  const code = text.charCodeAt(at + 1);
  if (code === LINE_FEED) {
    state.flush(at);
    state.push({ type: 'break' }, at, content.pointBehindLine(at + 1));
  } else if (isPunctuation(code)) {
    state.flush(at);
    state.addText(text.charAt(at + 1), at, content.point(at + 2));
  } else return at + 1;
  state.skipTo(at + 2);
  return at + 2;
}

/** ASCII punctuation, as CommonMark names it. */
function isPunctuation(code: number): boolean {
  return (
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  );
}
