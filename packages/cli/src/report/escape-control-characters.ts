// Controls, and what changes the direction or the lines of a text. Names and messages quote what strangers wrote.
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;

/**
 * Makes a text safe for a terminal: what could move its cursor, change its colours or hide a part of the
 * text is shown as an escape (`\x1b`, `\u202e`).
 */
export function escapeControlCharacters(text: string): string {
  return text.replace(unsafe, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${hexadecimal(code, 2)}` : `\\u${hexadecimal(code, 4)}`;
  });
}

/** Writes a value as JSON in one line, with everything unsafe escaped. */
export function writeJsonLine(value: unknown): string {
  const line = JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${hexadecimal(character.charCodeAt(0), 4)}`,
  );
  return `${line}\n`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
