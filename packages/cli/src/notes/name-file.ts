/** Bytes that a file name may have on every system, the ending and a page's name included. */
const longest = 200;
// What Windows, or Obsidian's links, cannot have in a name.
const forbidden = /[\p{Cc}\p{Cs}\p{Bidi_Control}\\/:*?"<>|#^[\]]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Makes a file name of a title, without an ending, that every system and every link can have; it is empty where
 * nothing is left of the title.
 */
export function nameFile(title: string): string {
  let name = title.normalize('NFC').replace(forbidden, '-').replace(/\s+/gu, ' ').trim();
  // A name that begins with `.` or `_` would be private; Windows takes dots at the end away.
  name = name.replace(/^[._\s-]+|[.\s-]+$/gu, '');
  while (Buffer.byteLength(name) > longest) name = [...name].slice(0, -1).join('').trimEnd();
  return reserved.test(name) ? `${name}-` : name;
}
