/**
 * The key of a name: names that differ in letter case, in Unicode normal form or in how their words are
 * joined have the same key. Nothing else is taken away, so `C`, `C#` and `C++` stay three.
 */
export function toKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/[\s_-]+/gu, '-');
}
