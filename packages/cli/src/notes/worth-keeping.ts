import type { Note } from '@layerwise/parser';

/** So many sentences of one note. */
const most = 3;
/** A longer sentence is no sentence, characters. */
const longest = 400;

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

/**
 * Finds the sentences of a note that are worth keeping: those in which its author highlighted something, and the first
 * one below each summary that a session of these days left.
 *
 * @param since - first day that counts, `YYYY-MM-DD`
 * @param today - last day that counts
 */
export function findWorthKeeping(note: Note, since: string, today: string): readonly string[] {
  const highlighted = listHighlights(note).flatMap((text) => cutSentence(note.text, text) ?? []);
  const summaries = note.headings.flatMap(({ text }) => {
    const day = /^Summary of (\d{4}-\d{2}-\d{2})$/.exec(text)?.[1];
    return day === undefined || day < since || day > today ? [] : (findFirstBelow(note.text, text) ?? []);
  });
  return [...new Set([...summaries, ...highlighted])].slice(0, most);
}

/** The first sentence of a text; null where it has none of a usual length. */
export function findFirstSentence(text: string): string | null {
  const paragraph = toLine(text.slice(0, 2_000));
  return /^.{20,280}?[.!?…。](?=\s|$)/u.exec(paragraph)?.[0] ?? null;
}

function listHighlights({ content }: Note): readonly string[] {
  const html = content.filter((piece) => typeof piece === 'string').join('');
  return html
    .split('<mark>')
    .slice(1)
    .map((part) => toText(part.slice(0, Math.max(0, part.indexOf('</mark>')))))
    .filter((text) => text !== '');
}

function toText(html: string): string {
  return toLine(
    html
      .replace(/<[^>]*(?:>|$)/g, '')
      .replace(/&#x([0-9a-f]{1,6});/gi, (whole, code: string) =>
        readCodePoint(whole, Number.parseInt(code, 16)),
      )
      .replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities.get(name) ?? whole),
  );
}

function readCodePoint(whole: string, code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The sentence of a text that a part of it stands in; null where it cannot be found. */
function cutSentence(text: string, part: string): string | null {
  const line = text
    .split('\n')
    .map(toLine)
    .find((candidate) => candidate.includes(part));
  if (line === undefined) return null;
  const at = line.indexOf(part);
  const start = findLastEnd(line.slice(0, at));
  const rest = line.slice(at + part.length);
  // A highlight that is a whole sentence brings its own end.
  const isEnded = /[.!?…。]$/u.test(part) && (rest === '' || rest.startsWith(' '));
  const end = isEnded ? 0 : (/[.!?…。](?=\s|$)/u.exec(rest)?.index ?? rest.length - 1) + 1;
  const sentence = line.slice(start, at + part.length + end).trim();
  return sentence.length <= longest ? sentence : part.slice(0, longest);
}

/** Where the last whole sentence of a text ends. */
function findLastEnd(text: string): number {
  let end = 0;
  for (const { index } of text.matchAll(/[.!?…。]\s/gu)) end = index + 2;
  return end;
}

function findFirstBelow(text: string, heading: string): string | null {
  const lines = text.split('\n');
  const at = lines.indexOf(heading);
  return at === -1 ? null : findFirstSentence(lines[at + 1] ?? '');
}

/** A text without line breaks. */
export function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
