import type { Paragraph } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import { Content } from './content.ts';
import { footnoteDefinition } from './find-definitions.ts';
import { readInlines } from './inline/read-inlines.ts';
import { lineKind } from './line-kind.ts';
import { readParagraph } from './paragraph.ts';
import { endOf, type Lines, pointIn, startOf } from './source.ts';

/** `[^label]: text` in one line; or a paragraph that begins with a reference to a footnote. */
export const readFootnote: BlockReader = (cursor, options) => {
  const { lines, at } = cursor;
  const { text } = lines.source;
  const start = startOf(lines, at);
  const end = endOf(lines, at);
  const line = text.slice(start, end);
  const definition = footnoteDefinition.exec(line);
  if (definition === null) return line.includes(']:') ? undefined : readParagraph(cursor, options);
  const from = start + definition[0].length;
  if (options.depth > 0 || lineKind(text, from, end) !== 'text' || !isEnded(lines, at + 1)) return undefined;
  const to = lines.source.trimmedEnd(from, end);
  const children = readInlines(Content.ofPart(lines, at, from, to), options);
  if (children === undefined) return undefined;
  cursor.at += 1;
  const label = definition.groups?.['label'] ?? '';
  const identifier = label.toLowerCase();
  options.footnotes.defined.add(identifier);
  const behind = pointIn(lines, at, end);
  const paragraph: Paragraph = {
    type: 'paragraph',
    children,
    position: { start: pointIn(lines, at, from), end: behind },
  };
  const position = { start: pointIn(lines, at, start), end: behind };
  return { type: 'footnoteDefinition', identifier, label, children: [paragraph], position };
};

/** Whether a definition ends before a line: nothing follows, or another definition, or blank lines and what is not indented. */
function isEnded(lines: Lines, next: number): boolean {
  const { text } = lines.source;
  const isDefinition = footnoteDefinition.test(text.slice(startOf(lines, next), endOf(lines, next)));
  if (next >= lines.from.length || isDefinition) return true;
  let index = next;
  while (index < lines.from.length && lineKind(text, startOf(lines, index), endOf(lines, index)) === 'blank')
    index += 1;
  return index > next && !/^[ \t]/u.test(text.charAt(startOf(lines, index)));
}
