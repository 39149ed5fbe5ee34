import type { Document, ParsedNode, YAMLMap } from 'yaml';
import { decodeNote, type Problem } from '../../decode.ts';
import { locateIn } from '../../locate.ts';
import { listFields, type WrittenField } from '../gather-fields.ts';
import { defaultFrontMatterLimits } from '../limits.ts';
import { splitFrontMatter } from '../split.ts';
import { composeYamlBlock } from '../yaml-block.ts';

/** A note that can be edited: the beginning of its text, up to the body, is what its bytes say. */
export interface OpenNote {
  readonly bytes: Uint8Array;
  /** Bytes of the byte order mark: 0 or 3. */
  readonly markLength: number;
  /** The text, of which only the part before the body is certain to be as in the bytes. */
  readonly text: string;
  /** The line ending that new lines get: that of the first line. */
  readonly lineEnding: string;
  /** Absent where the note has no front matter. */
  readonly block?: OpenBlock;
}

/** A field with all that the `yaml` package knows of it. */
export type EditableField = WrittenField<ParsedNode>;

/** The front matter of an open note. */
export interface OpenBlock {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly bodyOffset: number;
  readonly document: Document.Parsed;
  /** The mapping at the top; absent where the block is empty. */
  readonly map: YAMLMap.Parsed | undefined;
  readonly fields: readonly EditableField[];
}

/** Why a note is not edited. */
export interface Refusal {
  readonly problems: readonly Problem[];
}

/**
 * Opens a note for editing.
 *
 * @param bytes The whole file.
 * @returns The note, or what forbids to edit it: front matter that cannot be read, or an encoding other than UTF-8.
 */
export function openNote(bytes: Uint8Array): OpenNote | Refusal {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { text, readable, problems } = decodeNote(bytes);
  if (!readable || isWide(bytes)) return { problems: asErrors(problems) };
  const split = splitFrontMatter(text);
  if (split.type === 'refused') return { problems: split.problems };
  const note = { bytes, markLength: marked ? 3 : 0, text, lineEnding: /\r\n?|\n/.exec(text)?.[0] ?? '\n' };
  if (split.type === 'none') return note;

  const head = new TextEncoder().encode(text.slice(0, split.bodyOffset));
  const isSame = head.every((byte, index) => byte === bytes[note.markLength + index]);
  if (!isSame) return { problems: asErrors(problems) };
  const block = composeYamlBlock(split.yaml, defaultFrontMatterLimits, true);
  const { document, fields: map } = block;
  if (!block.readable || document === null)
    return { problems: locateProblems(block.problems, text, split.yamlOffset) };
  const fields = map === undefined ? [] : listFields(map, document);
  const { yaml, yamlOffset, bodyOffset } = split;
  return { ...note, block: { yaml, yamlOffset, bodyOffset, document, map, fields } };
}

/** A reason of our own for not editing a note, at an offset of its text. */
export function refuse(text: string, offset: number, message: string): Refusal {
  return {
    problems: [
      {
        ...locateIn(text)(offset),
        severity: 'error',
        rule: 'frontmatter-value',
        message,
        hint: 'Edit it by hand.',
      },
    ],
  };
}

function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function asErrors(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, severity: 'error' }));
}

function locateProblems(
  problems: readonly (Omit<Problem, 'line' | 'column'> & { offset: number })[],
  text: string,
  yamlOffset: number,
) {
  const locate = locateIn(text);
  return problems.map(({ offset, ...problem }) => ({ ...locate(yamlOffset + offset), ...problem }));
}
