import type { MarkedHole, Rendering } from './marks.ts';

/** What stands directly before something, and directly behind it. */
const opening = new Set('([“‘（「『【《');
const closing = new Set('.,;:!?)]\'"”’…%-、。，；：！？）」』】》');

/**
 * Joins formulas in a line with the punctuation beside them. Browsers break lines on either side of what is laid out as
 * a box of its own, and a full stop would begin the next line.
 *
 * @param pieces HTML and marked places by turns.
 */
export function joinPunctuation(pieces: readonly (string | MarkedHole)[]): readonly (string | MarkedHole)[] {
  const joined = [...pieces];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string' || piece.type !== 'rendering' || piece.inLine !== true) continue;
    const left = joined[index - 1];
    const right = joined[index + 1];
    const before = typeof left === 'string' ? endOf(left) : '';
    const after = typeof right === 'string' ? startOf(right) : '';
    if (before === '' && after === '') continue;
    if (typeof left === 'string') joined[index - 1] = left.slice(0, left.length - before.length);
    if (typeof right === 'string') joined[index + 1] = right.slice(after.length);
    joined[index] = {
      ...piece,
      html: () => `<span class="math-joined">${before}${allowBreaks(htmlOf(piece))}${after}</span>`,
    };
  }
  return joined.filter((piece) => piece !== '');
}

/** Lets lines break inside a formula where KaTeX does: between its boxes. */
function allowBreaks(html: string): string {
  let broken = '';
  let done = 0;
  // Found by what is rare in a formula: all of it begins with a tag, and of tags there are hundreds.
  for (let at = html.indexOf(rare); at !== -1; at = html.indexOf(rare, at + rare.length)) {
    const start = at - boxes.indexOf(rare);
    if (!html.startsWith(boxes, start)) continue;
    broken += html.slice(done, start) + boxesWithBreak;
    done = start + boxes.length;
  }
  return broken + html.slice(done);
}

/** A formula as it was before it was joined with what is beside it. */
export function splitFormulas(html: string): string {
  return html.replaceAll(boxesWithBreak, boxes);
}

const boxes = '</span><span class="katex-base">';
const rare = 'katex-base';
const boxesWithBreak = '</span><wbr><span class="katex-base">';

/** The HTML of a rendering. */
export function htmlOf({ html }: Rendering): string {
  return typeof html === 'string' ? html : html();
}

function endOf(text: string): string {
  let start = text.length;
  while (start > 0 && opening.has(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

function startOf(text: string): string {
  let end = 0;
  while (end < text.length && closing.has(text.charAt(end))) end += 1;
  return text.slice(0, end);
}
