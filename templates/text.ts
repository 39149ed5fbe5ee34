/* The light door: what concerns the text of a note in a page, without the components that make pages. */

import type { BodyWords } from '@layerwise/builder';
import { chooseWording } from './words/wording.ts';

export { readTextTraits, type TextTraits } from './components/text-traits.ts';

/** Gives the words of a text in a language (a BCP 47 tag). */
export function bodyWords(lang: string): BodyWords {
  return chooseWording(lang).words.body;
}
