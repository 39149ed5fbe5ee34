/**
 * Marks that are left out, so that `uber`, `resume` and `كتاب` find `über`, `résumé` and `كِتَاب`: the combining accents of
 * Latin, Greek and Cyrillic, the vowel signs of Arabic and Hebrew, and Arabic's lengthening stroke. Marks of other scripts
 * (the vowels of Hindi, the voicing of Japanese) tell words apart and stay.
 */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Letters that no normal form takes apart, each with what it is searched by. */
const letters: ReadonlyMap<string, string> = new Map(
  'ß ss,æ ae,œ oe,ø o,đ d,ð d,ł l,þ th,ı i,ς σ,ى ي,ة ه,ٱ ا'.split(',').map((pair) => {
    const [letter = '', plain = ''] = pair.split(' ');
    return [letter, plain];
  }),
);
const letter = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');

/**
 * Folds a text to what it is searched by: small letters, compatible forms made one (`ｆ`, `ﬁ`, half-width kana), accents
 * and vowel signs taken off. The same in every browser and in Node.js, whatever the language.
 */
export function foldText(text: string): string {
  const small = text.toLowerCase();
  if (/^[ -~\s]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(letter, (found) => letters.get(found) ?? found);
}
