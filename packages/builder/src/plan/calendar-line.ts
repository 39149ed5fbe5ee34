const octetsOfLine = 75;

/**
 * Writes one content line of a calendar (RFC 5545, 3.1): folded after 75 octets, never within a character,
 * and ended by CR LF.
 *
 * @param name of the property, with its parameters
 * @param value as the property's type wants it; a text must be escaped
 */
export function writeLine(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const length = Buffer.byteLength(character);
    if (octets + length > octetsOfLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return `${folded}\r\n`;
}

/** Escapes a text (RFC 5545, 3.3.11); characters that it does not allow are taken out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}
