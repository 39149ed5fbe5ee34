import { type InlineState, UNSURE } from './inline-state.ts';

/** What is longer is no wikilink. */
const LONGEST = 1900;
const LINE_FEED = 10;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

/** Reads `[[Note]]` or `![[Note]]`; `from` is behind the brackets that open it. */
export function readWikilink(state: InlineState, at: number, from: number): number {
  const { text } = state;
  const close = endOfName(text, from);
  if (close === from || !text.startsWith(']]', close)) return UNSURE;
  const embed = text.startsWith('!', at);
  return state.add({ type: 'wikilink', value: text.slice(from, close), embed }, at, close + 2);
}

function endOfName(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST);
  for (let index = from; index < last; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || code === LEFT_BRACKET || code === RIGHT_BRACKET) return index;
  }
  return last;
}
