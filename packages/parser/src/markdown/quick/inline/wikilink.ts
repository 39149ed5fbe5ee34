import { type InlineState, UNSURE } from './inline-state.ts';

/** Longer ones are none. */
const LONGEST = 2000;

/** What stands between the brackets, and the brackets that close it. */
const simple = /[^[\]\n]+\]\]/uy;

/** Reads `[[Note]]` or `![[Note]]`; `from` is behind the brackets that open it. */
export function readWikilink(state: InlineState, at: number, from: number): number {
  const { text } = state;
  simple.lastIndex = from;
  const match = simple.exec(text);
  if (match === null || match[0].length > LONGEST) return UNSURE;
  const end = from + match[0].length;
  return state.add(
    { type: 'wikilink', value: text.slice(from, end - 2), embed: text.startsWith('!', at) },
    at,
    end,
  );
}
