import type { Problem } from './decode.ts';
import { locateIn } from './locate.ts';

const control = /[\u202A-\u202E\u2066-\u2069]/g;
const popEmbedding = '\u202C';
const popIsolate = '\u2069';
/** More of them say nothing new about a note. */
const mostProblems = 10;
const isolates = new Set(['\u2066', '\u2067', '\u2068']);

/**
 * Finds characters that change the direction of text and are still in force at the end of their line. They make text
 * read otherwise than it is, in code above all ("Trojan Source", CVE-2021-42574). Balanced ones are how mixed scripts
 * are written.
 *
 * @param text A note.
 * @returns One problem a line, at the first character that is not taken back; at most ten.
 */
export function findBidirectionalText(text: string): Problem[] {
  if (text.search(control) < 0) return [];
  const locate = locateIn(text);
  const problems: Problem[] = [];
  let start = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const at = text.indexOf(line, start);
    start = at + line.length;
    const open = firstOpen(line);
    if (open === undefined) continue;
    if (problems.length === mostProblems) break;
    const code = line.codePointAt(open)?.toString(16).toUpperCase();
    problems.push({
      ...locate(at + open),
      severity: 'warning',
      rule: 'bidirectional-text',
      message: `U+${code} changes the direction of the text that follows, and nothing ends it in this line.`,
      hint: 'Take it out, or end it in the same line with U+202C (embedding) or U+2069 (isolate).',
    });
  }
  return problems;
}

/** Where the first control stands in a line that no other one takes back. */
function firstOpen(line: string): number | undefined {
  const open: { readonly index: number; readonly isIsolate: boolean }[] = [];
  let openIsolates = 0;
  for (const { 0: character, index } of line.matchAll(control)) {
    if (character === popIsolate) {
      if (openIsolates === 0) continue;
      // The end of an isolate ends what was opened within it (UAX 9, rule X6a).
      open.splice(open.findLastIndex((entry) => entry.isIsolate));
      openIsolates--;
    } else if (character === popEmbedding) {
      if (open.at(-1)?.isIsolate === false) open.pop();
    } else {
      const isIsolate = isolates.has(character);
      if (isIsolate) openIsolates++;
      open.push({ index, isIsolate });
    }
  }
  return open[0]?.index;
}
