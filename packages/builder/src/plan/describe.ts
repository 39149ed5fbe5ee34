import type { Note } from '@layerwise/parser';
import { plainFormulas } from './plain-formulas.ts';

/** Longest description made from a text, in UTF-16 code units. */
const LONGEST = 180;

/** The description of a note: what its front matter says, else the first sentences of its text. */
export function describeNote(note: Note): string {
  const known = descriptions.get(note);
  if (known !== undefined) return known;
  const description = note.frontMatter.description ?? firstSentences(note, note.text);
  descriptions.set(note, description);
  return description;
}

/** Several stages ask for the same ones. */
const descriptions = new WeakMap<Note, string>();

/** The first sentences under one of a note's headings (an index of `note.headings`). */
export function describeSection(note: Note, heading: number): string {
  let rest = `\n${note.text}`;
  for (const { text } of note.headings.slice(0, heading + 1)) {
    const start = rest.indexOf(`\n${text}\n`);
    if (start !== -1) rest = rest.slice(start + text.length + 1);
  }
  return firstSentences(note, rest);
}

function firstSentences(note: Note, from: string): string {
  const headings = new Set(note.headings.map((heading) => heading.text));
  const start: string[] = [];
  let length = 0;
  let beginning = from.slice(0, 4000);
  for (const [tex, plain] of plainFormulas(note)) beginning = beginning.replaceAll(tex, () => plain);
  for (const line of beginning.split('\n')) {
    const text = line.trim();
    if (text === '' || headings.has(text)) continue;
    start.push(text);
    length += text.length;
    if (length > LONGEST) break;
  }
  const text = start.join(' ').replace(/\s+/gu, ' ');
  if (text.length <= LONGEST) return text;
  // The cut may go through a character.
  const cut = text.slice(0, LONGEST).replace(/\p{Cs}$/u, '');
  const sentence = /^.{60,}(?:[.!?](?=\s)|[。！？])/su.exec(cut);
  return sentence === null ? `${cut.replace(/\s\S*$/u, '')}…` : sentence[0];
}
