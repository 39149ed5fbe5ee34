import { createHash } from 'node:crypto';

/** Longest slug of one part of a path, in bytes of UTF-8: file systems allow 255, and `.html` needs room. */
const LONGEST_PART = 200;

/** Longest slug of a whole path, in UTF-16 code units: Windows allows 260, the names of files in it included. */
const LONGEST_PATH = 220;

/** Room for what stands in the place of the parts that a path is too long for. */
const HASHED_PART = '/long-12345678'.length;

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/u;

const joiner = '\u200D|\uFE0F';
const emoji = String.raw`\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}`;
const notKept = new RegExp(String.raw`(?!${joiner}|${emoji})[^\p{L}\p{M}\p{N}._-]`, 'gu');

/** Joiners mean nothing but between emoji, and would make two names look the same. */
const looseJoiner = new RegExp(
  String.raw`(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})(?:${joiner})|\u200D(?!\p{Extended_Pictographic})`,
  'gu',
);

/**
 * The slug of one part of a path: NFC, lower case, white space to `-`, and only letters, marks, numbers, emoji, `-`,
 * `_` and `.` kept. Never empty, never only dots, no dot at the end, no name that Windows reserves, at most 200 bytes.
 */
export function slugPart(text: string): string {
  const safe = cleanPart(text);
  if (Buffer.byteLength(safe) <= LONGEST_PART) return safe;
  return `${cutBytes(safe, LONGEST_PART - 9)}-${shortHash(text)}`;
}

/** The slug of a part, however long. */
function cleanPart(text: string): string {
  const kept = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(notKept, '')
    .replace(looseJoiner, '')
    .normalize('NFC')
    .replace(/(?<!\.)\.+$/u, '');
  const named = kept === '' ? `untitled-${shortHash(text)}` : kept;
  return named.replace(reserved, '$&-');
}

/** Whether a path, or a part of it, is so long that its slug is cut. */
export function isTooLong(path: string): boolean {
  const parts = path.split('/').map(cleanPart);
  return (
    parts.some((part) => Buffer.byteLength(part) > LONGEST_PART) || parts.join('/').length > LONGEST_PATH
  );
}

/** The slug of a path: each part's slug, joined by `/`; at most 220 UTF-16 code units. */
export function slugPath(path: string): string {
  return slugParts(path.split('/'));
}

/** Likewise of a path whose parts are given, and may have a `/` in their own text. */
export function slugParts(parts: readonly string[]): string {
  const slugs = parts.map(slugPart);
  const path = slugs.join('/');
  if (path.length <= LONGEST_PATH) return path;
  let length = HASHED_PART;
  const end = slugs.findIndex((slug) => {
    length += slug.length + 1;
    return length > LONGEST_PATH;
  });
  return `${slugs.slice(0, end).join('/')}/long-${shortHash(path)}`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}

/** Cuts a text to so many bytes, and not in the middle of a character or of joined emoji. */
function cutBytes(text: string, bytes: number): string {
  let length = 0;
  let cut = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    cut += character;
  }
  return cut.replace(/\u200D$/u, '');
}
