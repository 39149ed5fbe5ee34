import { readFootnoteCall } from './footnote-call.ts';
import { type InlineState, UNSURE } from './inline-state.ts';
import { readResource } from './resource.ts';
import { readWikilink } from './wikilink.ts';

const LEFT_BRACKET = 91;
const LEFT_PARENTHESIS = 40;
const CARET = 94;

/** `[`: a wikilink, or what may become a link. */
export function openBracket(state: InlineState, at: number): number {
  const next = state.text.charCodeAt(at + 1);
  if (next === LEFT_BRACKET) return readWikilink(state, at, at + 2);
  return next === CARET ? readFootnoteCall(state, at) : open(state, false, at, at + 1);
}

/** `![`: an embed, or what may become an image. */
export function openImage(state: InlineState, at: number): number {
  const { text } = state;
  if (text.charCodeAt(at + 1) !== LEFT_BRACKET) return at + 1;
  const next = text.charCodeAt(at + 2);
  if (next === LEFT_BRACKET) return readWikilink(state, at, at + 3);
  return next === CARET ? UNSURE : open(state, true, at, at + 2);
}

function open(state: InlineState, isImage: boolean, at: number, end: number): number {
  const node = state.addMark(at, end);
  state.brackets.push({ isImage, node, at, openers: state.openers.length, holdsLink: false });
  return end;
}

/** `]`: ends a link or an image where a destination follows. Nothing is defined in the note, so all else is text. */
export function closeBracket(state: InlineState, at: number): number {
  const { brackets, text } = state;
  const bracket = brackets.pop();
  const next = text.charCodeAt(at + 1);
  if (next === LEFT_BRACKET && at < state.lastLineEnd) return UNSURE;
  if (bracket === undefined || next !== LEFT_PARENTHESIS) return at + 1;
  const resource = readResource(text, at + 2);
  if (resource === undefined || (bracket.holdsLink && !bracket.isImage)) return UNSURE;
  const children = state.takeBehind(bracket.node, at);
  state.dropOpeners(bracket.openers);
  const { url, title, end } = resource;
  if (bracket.isImage) {
    const [first, ...others] = children;
    if (others.length > 0 || (first !== undefined && first.type !== 'text')) return UNSURE;
    state.push({ type: 'image', title, url, alt: first?.value ?? '' }, bracket.at, state.content.point(end));
  } else {
    for (const outer of brackets) outer.holdsLink = true;
    state.push({ type: 'link', title, url, children }, bracket.at, state.content.point(end));
  }
  state.skipTo(end);
  return end;
}
