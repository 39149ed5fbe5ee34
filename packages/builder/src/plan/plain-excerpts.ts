import type { Excerpt, Note } from '@layerwise/parser/note';
import { plainFormulas } from './plain-formulas.ts';

/**
 * Prepares what shows the excerpts of a note: as they are, but for formulas, which stand in them as plain text.
 *
 * @returns shows an excerpt; a formula that its border cuts through becomes `…`.
 */
export function plainExcerpts(note: Note): (excerpt: Excerpt) => Excerpt {
  const formulas = plainFormulas(note);
  if (formulas.size === 0) return (excerpt) => excerpt;
  const show = (text: string): string => {
    let shown = text;
    for (const [tex, plain] of formulas) shown = shown.replaceAll(tex, () => plain);
    return shown;
  };
  return ({ before, text, after }) => ({
    before: show(before.startsWith('…') ? dropTail(before, formulas.keys()) : before),
    text: show(text),
    after: show(after.endsWith('…') ? dropHead(after, formulas.keys()) : after),
  });
}

/** Takes the end of a formula off the beginning of a text. Texts are cut at blanks. */
function dropTail(text: string, formulas: Iterable<string>): string {
  const rest = text.slice(1);
  for (const tex of formulas) {
    for (let at = tex.indexOf(' '); at !== -1; at = tex.indexOf(' ', at + 1)) {
      const tail = tex.slice(at + 1);
      if (isTex(tail) && rest.startsWith(tail)) return `…${rest.slice(tail.length)}`;
    }
  }
  return text;
}

/** Takes the beginning of a formula off the end of a text. */
function dropHead(text: string, formulas: Iterable<string>): string {
  const rest = text.slice(0, -1);
  for (const tex of formulas) {
    for (let at = tex.lastIndexOf(' '); at !== -1; at = at === 0 ? -1 : tex.lastIndexOf(' ', at - 1)) {
      const head = tex.slice(0, at);
      if (isTex(head) && rest.endsWith(head)) return `${rest.slice(0, -head.length)}…`;
    }
  }
  return text;
}

function isTex(text: string): boolean {
  return /[\\^_{}]/u.test(text);
}
