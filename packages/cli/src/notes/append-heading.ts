/** A note with a heading added at its end, and where to write on. */
export interface AppendedHeading {
  readonly bytes: Uint8Array;
  /** Of the empty line below the heading, from 1. */
  readonly line: number;
}

/**
 * Adds a heading and an empty line at the end of a note, with the note's own line endings; every byte before stays.
 *
 * @param bytes - the whole file
 * @param heading - the line, with its `#`
 */
export function appendHeading(bytes: Uint8Array, heading: string): AppendedHeading {
  // Latin-1 gives every byte one character: nothing is lost of what is not UTF-8.
  const text = Buffer.from(bytes).toString('latin1');
  const lineEnding = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  let gap = '';
  // One by one: a note that ends in CR and is given LF has gained no line.
  while (text !== '' && countLineEndings(readEnd(text + gap)) < 2) gap += lineEnding;
  const added = `${gap}${heading}${lineEnding}${lineEnding}`;
  return { bytes: Buffer.concat([bytes, Buffer.from(added)]), line: countLineEndings(text + added) };
}

/** The line endings that a text ends with. */
function readEnd(text: string): string {
  let start = text.length;
  while (text[start - 1] === '\n' || text[start - 1] === '\r') start -= 1;
  return text.slice(start);
}

function countLineEndings(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
