/** What a character is in a word. */
const ENDS = 1;
/** It may stand between others, but begins none. */
const INNER = 2;
const LETTER = 3;
/** A word by itself, or a part of the one that it stands in. */
const SIGN = 4;
/** Always a word by itself. */
const LONE_SIGN = 5;

const sign = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const letter = /^[\p{L}\p{N}]$/u;
const inner = /^[\p{M}'’_-]$/u;

/** By code point, up to where most scripts end; 0 where it was never met. Expressions know all, but take long. */
const kinds = new Uint8Array(0x1_0000);

/** Counts words; each Chinese or Japanese character counts as one, unless it goes on with a word of other letters. */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    let kind = kinds[code] ?? 0;
    if (kind === 0) {
      // Two code units make one character here.
      const isPair = code >= 0xd800 && code < 0xdc00;
      kind = classify(text.codePointAt(index) ?? code);
      if (!isPair) kinds[code] = kind;
      else if ((text.codePointAt(index) ?? 0) > 0xffff) index += 1;
    }
    if (kind === ENDS) isInWord = false;
    else if (kind === LETTER) {
      if (!isInWord) words += 1;
      isInWord = true;
    } else if (kind === LONE_SIGN || (kind === SIGN && !isInWord)) {
      words += 1;
      isInWord = false;
    }
  }
  return words;
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  const continues = letter.test(character) || inner.test(character);
  if (sign.test(character)) return continues ? SIGN : LONE_SIGN;
  if (letter.test(character)) return LETTER;
  return continues ? INNER : ENDS;
}
