import { isSpace } from '../source.ts';
import type { InlineState } from './inline-state.ts';

/** What is an address behind its scheme, whatever follows but white space: no punctuation at its end, none that is rare in it. */
const rest = /:\/\/[A-Za-z\d]+(?:-[A-Za-z\d]+)*\.[A-Za-z\d]+(?:[/.-][A-Za-z\d]+)*\/?(?![^ \n])/uy;

/** `https://example.org` between white space, found by its colon. What is not so plain shows in the text afterwards. */
export function readAddress(state: InlineState, at: number): number {
  const { text } = state;
  const start = at - (text.startsWith('https', at - 5) ? 5 : 4);
  if (!text.startsWith('http', start) || state.brackets.length > 0) return at + 1;
  if (start > 0 && !isSpace(text.charCodeAt(start - 1))) return at + 1;
  rest.lastIndex = at;
  if (!rest.test(text)) return at + 1;
  const end = rest.lastIndex;
  const url = text.slice(start, end);
  const position = { start: state.content.point(start), end: state.content.point(end) };
  return state.add(
    { type: 'link', title: null, url, children: [{ type: 'text', value: url, position }] },
    start,
    end,
  );
}
