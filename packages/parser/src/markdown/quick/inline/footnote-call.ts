import { type InlineState, UNSURE } from './inline-state.ts';

const call = /\[\^(?<label>[A-Za-z\d-]+)\]/uy;

/** `[^label]`, where a line of the note may define it. Whether one does is known at the end of the note. */
export function readFootnoteCall(state: InlineState, at: number): number {
  call.lastIndex = at;
  const label = call.exec(state.text)?.groups?.['label'];
  const { possible, used } = state.footnotes;
  const identifier = label?.toLowerCase();
  if (label === undefined || identifier === undefined || !possible.has(identifier)) return UNSURE;
  if (state.brackets.length > 0) return UNSURE;
  used.add(identifier);
  return state.add({ type: 'footnoteReference', identifier, label }, at, at + label.length + 3);
}
