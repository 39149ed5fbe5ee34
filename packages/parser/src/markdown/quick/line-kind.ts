import { isBlank } from './source.ts';

/**
 * What a line begins, as far as the line itself says:
 * - `blank`: nothing.
 * - `text`: nothing but a paragraph, or the next line of one.
 * - `bar`: a bar, which may be a row of a table; otherwise text.
 * - `dashes`: three dashes or more: a thematic break, or what underlines a heading.
 * - `footnote`: the definition of one, or text that begins with a reference to one.
 * - `unsure`: what the reference must read.
 */
export type LineKind =
  | 'blank'
  | 'text'
  | 'heading'
  | 'fence'
  | 'quote'
  | 'bullet'
  | 'ordered'
  | 'break'
  | 'dashes'
  | 'bar'
  | 'formula'
  | 'footnote'
  | 'unsure';

const TAB = 9;

/** Deeper indented lines are code, or go on with what is before them. */
const MOST_INDENTED = 3;

/** By character code: what a line that begins with an ASCII character is, where that takes a look at what follows. */
const readers = new Map<number, (text: string, from: number, end: number) => LineKind>([
  [35, readNumberSign],
  [36, (text, from) => (text.startsWith('$$', from) ? 'formula' : 'text')],
  [37, (text, from) => (text.startsWith('%%', from) ? 'unsure' : 'text')],
  [42, readBulletOrBreak],
  [43, (text, from, end) => (followedByText(text, from + 1, end) ? 'bullet' : bareMark(text, from + 1, end))],
  [45, readDash],
  [58, (text, from, end) => (isDelimiterRow(text, from, end) ? 'unsure' : 'text')],
  [60, () => 'unsure'],
  [61, (text, from, end) => (isRun(text, from, end) ? 'unsure' : 'text')],
  [62, readQuoteMark],
  [91, (text, from) => (text.startsWith('[^', from) ? 'footnote' : 'text')],
  [95, readBreakOrText],
  [96, readFence],
  [124, (text, from, end) => (isDelimiterRow(text, from, end) ? 'unsure' : 'bar')],
  [126, readFence],
]);

/** Looks at how a line begins. `from` is where its content begins, which may be blanks. */
export function lineKind(text: string, from: number, end: number): LineKind {
  let start = from;
  while (start < end && text.charCodeAt(start) === 32) start += 1;
  if (start === end) return 'blank';
  const code = text.charCodeAt(start);
  if (code < 32) return code === TAB && isBlankTo(text, start, end) ? 'blank' : 'unsure';
  if (start - from > MOST_INDENTED) return 'unsure';
  if (code > 47 && code < 58) return isOrderedMark(text, start, end);
  return readers.get(code)?.(text, start, end) ?? 'text';
}

/** Whether a line holds nothing but dashes, colons, bars and blanks, as the one below the head of a table. */
export function isDelimiterRow(text: string, from: number, end: number): boolean {
  let hasDash = false;
  for (let index = from; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 45) hasDash = true;
    else if (code !== 58 && code !== 124 && !isBlank(code)) return false;
  }
  return hasDash;
}

/** A line of a quote without content is for the reference, unless it stands between two others. */
function readQuoteMark(text: string, from: number, end: number): LineKind {
  let index = from;
  while (index < end && (text.charCodeAt(index) === 62 || isBlank(text.charCodeAt(index)))) index += 1;
  return index === end ? 'unsure' : 'quote';
}

function isOrderedMark(text: string, start: number, end: number): LineKind {
  let index = start;
  while (index < end && text.charCodeAt(index) > 47 && text.charCodeAt(index) < 58) index += 1;
  const mark = text.charCodeAt(index);
  if (index === end || index - start > 9 || (mark !== 41 && mark !== 46)) return 'text';
  return followedByText(text, index + 1, end) ? 'ordered' : bareMark(text, index + 1, end);
}

function readNumberSign(text: string, from: number, end: number): LineKind {
  let index = from;
  while (index < end && text.charCodeAt(index) === 35) index += 1;
  if (index - from > 6) return 'text';
  if (index === end || text.charCodeAt(index) === 32) return 'heading';
  return text.charCodeAt(index) === TAB ? 'unsure' : 'text';
}

function readDash(text: string, from: number, end: number): LineKind {
  if (isRun(text, from, end)) {
    return text.startsWith('---', from) ? 'dashes' : 'unsure';
  }
  return isDelimiterRow(text, from, end) ? 'unsure' : readBullet(text, from, end);
}

function readBulletOrBreak(text: string, from: number, end: number): LineKind {
  const kind = readBreakOrText(text, from, end);
  return kind === 'text' ? readBullet(text, from, end) : kind;
}

function readBullet(text: string, from: number, end: number): LineKind {
  return followedByText(text, from + 1, end) ? 'bullet' : bareMark(text, from + 1, end);
}

/** `***` and `___`; with blanks between, the reference reads them. */
function readBreakOrText(text: string, from: number, end: number): LineKind {
  const mark = text.charCodeAt(from);
  let marks = 0;
  let isApart = false;
  for (let index = from; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === mark) marks += 1;
    else if (isBlank(code)) isApart = true;
    else return 'text';
  }
  return marks < 3 || isApart ? 'unsure' : 'break';
}

function readFence(text: string, from: number, end: number): LineKind {
  const mark = text.charCodeAt(from);
  let index = from;
  while (index < end && text.charCodeAt(index) === mark) index += 1;
  if (index - from < 3) return 'text';
  if (mark === 126) return 'fence';
  const next = text.indexOf('`', index);
  return next === -1 || next >= end ? 'fence' : 'text';
}

/** Whether one character, and blanks behind it, are all of a line. */
function isRun(text: string, from: number, end: number): boolean {
  const mark = text.charCodeAt(from);
  let index = from;
  while (index < end && text.charCodeAt(index) === mark) index += 1;
  return isBlankTo(text, index, end);
}

/** Whether a blank and something else follow the mark of an item. */
function followedByText(text: string, from: number, end: number): boolean {
  return from < end && text.charCodeAt(from) === 32 && !isBlankTo(text, from, end);
}

/** A mark of an item without content is for the reference; one that sticks to a word is none. */
function bareMark(text: string, from: number, end: number): LineKind {
  return from === end || isBlank(text.charCodeAt(from)) ? 'unsure' : 'text';
}

function isBlankTo(text: string, from: number, end: number): boolean {
  for (let index = from; index < end; index += 1) if (!isBlank(text.charCodeAt(index))) return false;
  return true;
}
