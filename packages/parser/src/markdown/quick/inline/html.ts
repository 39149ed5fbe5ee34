import { classify } from './attention.ts';
import { type InlineState, UNSURE } from './inline-state.ts';

/** A tag in one line, its attributes in quotes. */
const tag =
  /<(?:[A-Za-z][A-Za-z\d-]*(?: +[A-Za-z][A-Za-z\d-]*(?:="[^"\n]*"|='[^'\n]*')?)* *\/?|\/[A-Za-z][A-Za-z\d-]* *)>/uy;

/** An address of a page or of e-mail in angle brackets. */
const address =
  /<(?<address>https?:\/\/[^\s<>\p{Cc}]*|[\w.+-]+@[A-Za-z\d]{1,60}(?:[.-][A-Za-z\d]{1,30}){0,8})>/uy;

/** `<b>`, `</b>`, `<https://example.org>`; a sign before a blank is text. The reference reads all else. */
export function readHtml(state: InlineState, at: number): number {
  const { text } = state;
  if (classify(text, at + 1) === 'space') return at + 1;
  const html = matchAt(tag, text, at)?.[0];
  if (html !== undefined) {
    if (state.inTable && html.includes('\\')) return UNSURE;
    return state.add({ type: 'html', value: html }, at, at + html.length);
  }
  const value = matchAt(address, text, at)?.groups?.['address'];
  if (value === undefined || state.brackets.length > 0 || (state.inTable && value.includes('\\')))
    return UNSURE;
  const end = at + value.length + 2;
  const position = { start: state.content.point(at + 1), end: state.content.point(end - 1) };
  const url = value.includes('://') ? value : `mailto:${value}`;
  return state.add(
    { type: 'link', title: null, url, children: [{ type: 'text', value, position }] },
    at,
    end,
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
