/* The light door: what concerns the text of a note in a page, without the components that make pages. */

import type { BodyWords } from '@layerwise/builder';
import { bodyWords as catalogue } from './words/body-words.ts';
import { findByLanguage } from './words/find-by-language.ts';

export { readTextTraits, type TextTraits } from './components/text-traits.ts';

/** Gives the words of a text in a language (a BCP 47 tag); in English where there are none. */
export function bodyWords(lang: string): BodyWords {
  return findByLanguage<BodyWords>(catalogue, lang) ?? catalogue.en;
}
