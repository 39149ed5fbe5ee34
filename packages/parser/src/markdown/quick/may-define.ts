/** What may stand before the bracket that begins a definition: marks of quotes and lists, and blanks. */
const beforeDefinition = /^[\s>*+\d.)-]*$/u;

/**
 * Whether a text may define a link or a footnote (`[name]: …`). What it defines changes what brackets mean in all of
 * the note. In one pass over the lines; it may err only towards yes.
 */
export function mayDefine(text: string): boolean {
  for (let close = text.indexOf(']:'); close !== -1; close = text.indexOf(']:', close + 1)) {
    const start = text.lastIndexOf('\n', close) + 1;
    const end = text.indexOf('\n', close);
    const line = text.slice(start, end === -1 ? text.length : end);
    if (lineMayDefine(line)) return true;
    if (end === -1) return false;
    close = end;
  }
  return false;
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
