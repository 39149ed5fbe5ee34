import type { bundledLanguages } from 'shiki/langs';
import { shikiLanguages } from '../late-packages.ts';
import { once } from '../once.ts';

/** Names under which code is shown without colours on purpose. */
const plain = new Set(['', 'ansi', 'none', 'plain', 'plaintext', 'text', 'txt']);

/** Loads the grammar of a language; the same function for all names of it. */
export type LanguageLoader = (typeof bundledLanguages)['typescript'];

const loaders = once(
  (): ReadonlyMap<string, LanguageLoader> => new Map(Object.entries(shikiLanguages().bundledLanguages)),
);

/** Whether Shiki has a grammar for the language (by its name or an alias, in lower case). */
export function isKnownLanguage(language: string): boolean {
  return !isPlainLanguage(language) && loaders().has(language);
}

/** Whether the name says that the code is plain text. */
export function isPlainLanguage(language: string): boolean {
  return plain.has(language);
}

/** What loads the grammar of a language. */
export function languageLoader(language: string): LanguageLoader | undefined {
  return isPlainLanguage(language) ? undefined : loaders().get(language);
}
