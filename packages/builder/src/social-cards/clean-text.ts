/** More of a text than this fits on no card. UTF-16 code units. */
const MOST = 400;

/** Pictures in the place of letters, and what belongs to them. */
const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{20e3})$/u;

/**
 * Prepares a text to be drawn: white space made single; without what has no shape of its own (controls, marks of
 * direction, joiners), so that no letter can turn, hide or stretch a card; emoji that the fonts do not have left out.
 *
 * @param has whether the fonts have a character.
 * @returns null where the fonts lack anything else: half a title would say something else, and boxes nothing.
 */
export function cleanText(text: string, has: (character: string) => boolean): string | null {
  const plain = text
    // First, so that what comes after is quick whatever the text is.
    .slice(0, MOST)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]/gu, ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    // Marks piled up would run into the line above.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
  const drawn = [...plain].filter((character) => has(character) || !emoji.test(character));
  if (!drawn.every((character) => character === ' ' || has(character))) return null;
  return drawn.join('').replace(/ +/gu, ' ').trim();
}
