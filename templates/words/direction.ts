/** Languages written from right to left, and scripts that make any language so. */
const rightToLeft = new Set([
  ...['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'],
  ...['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'],
]);

/**
 * Says which way a language is written.
 * @param lang BCP 47 tag; a script in it (`az-Arab`) decides before the language does.
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  return rightToLeft.has(script ?? language) ? 'rtl' : 'ltr';
}
