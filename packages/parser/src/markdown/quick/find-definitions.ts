/** What may stand before the bracket that begins a definition: marks of quotes and lists, and blanks. */
const beforeDefinition = /^[\s>*+\d.)-]*$/u;

/** A line that defines a footnote, in the only form that is read quickly. */
export const footnoteDefinition = /^\[\^(?<label>[A-Za-z\d-]+)\]: +(?=\S)/u;

/** Footnotes of a note, by labels in lower case. */
export interface Footnotes {
  /** Those that a line may define; it may also stand in code. */
  readonly possible: ReadonlySet<string>;
  /** Those that were referred to, and those whose definition was read. */
  readonly used: Set<string>;
  readonly defined: Set<string>;
}

/**
 * Finds the lines of a text that may define something (`[name]: …`). What they define changes what brackets mean in all of
 * the note. In one pass over the lines; it may err only towards too many.
 *
 * @returns undefined where anything but plain footnotes may be defined.
 */
export function findDefinitions(text: string): Footnotes | undefined {
  const possible = new Set<string>();
  for (let close = text.indexOf(']:'); close !== -1; close = text.indexOf(']:', close + 1)) {
    const start = text.lastIndexOf('\n', close) + 1;
    const end = text.indexOf('\n', close);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (lineMayDefine(line)) {
      const definition = footnoteDefinition.exec(line);
      if (definition === null || line.includes(']:', definition[0].length)) return undefined;
      possible.add((definition.groups?.['label'] ?? '').toLowerCase());
    }
    if (end === -1) break;
    close = end;
  }
  return { possible, used: new Set(), defined: new Set() };
}

function lineMayDefine(line: string): boolean {
  let open = -1;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index];
    if (character === '[') open = index;
    else if (character === ']' && line[index + 1] === ':') {
      if (open === -1 || line[open - 1] === '\\' || beforeDefinition.test(line.slice(0, open))) return true;
      open = -1;
    }
  }
  return false;
}
