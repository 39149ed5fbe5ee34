import { type InlineState, UNSURE } from './inline-state.ts';

const SPACE = 32;
const TAB = 9;

/** The end of a line but the last: a hard break behind two blanks; a single one is left out. */
export function readLineEnd(state: InlineState, at: number): number {
  const { text, content } = state;
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === SPACE) end -= 1;
  if (text.charCodeAt(end - 1) === TAB) return UNSURE;
  state.flush(end);
  const behind = content.pointBehindLine(at);
  if (at - end >= 2) state.push({ type: 'break' }, end, behind);
  else state.addText('\n', at, behind);
  state.skipTo(at + 1);
  return at + 1;
}
