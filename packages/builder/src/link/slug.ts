import { createHash } from 'node:crypto';

/** Longest slug of one part of a path, in bytes of UTF-8: file systems allow 255, and `.html` needs room. */
const LONGEST_PART = 200;

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
  const kept = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, '-')
    .replace(notKept, '')
    .replace(looseJoiner, '')
    .replace(/\.+$/u, '');
  const named = kept === '' || /^\.*$/u.test(kept) ? `untitled-${shortHash(text)}` : kept;
  const safe = named.replace(reserved, '$&-');
  if (Buffer.byteLength(safe) <= LONGEST_PART) return safe;
  return `${cutBytes(safe, LONGEST_PART - 9)}-${shortHash(text)}`;
}

/** The slug of a path: each part's slug, joined by `/`. */
export function slugPath(path: string): string {
  return path.split('/').map(slugPart).join('/');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}

function cutBytes(text: string, bytes: number): string {
  let length = 0;
  let cut = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    cut += character;
  }
  return cut;
}
