import { type InlineState, UNSURE } from './inline-state.ts';

/** Whatever may be a character reference. */
const possible = /&(?<name>[#\w]+);/uy;

/** Those that notes have, among two thousand. */
const characters: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', '\u00a0'],
  ['quot', '"'],
]);

/** `&nbsp;`: a character; `&` is text where no reference may begin. */
export function readReference(state: InlineState, at: number): number {
  possible.lastIndex = at;
  const name = possible.exec(state.text)?.groups?.['name'];
  if (name === undefined) return at + 1;
  const character = characters.get(name);
  if (character === undefined) return UNSURE;
  const end = at + name.length + 2;
  state.flush(at);
  state.addText(character, at, state.content.point(end));
  state.skipTo(end);
  return end;
}
