import { directionOf } from '../words/direction.ts';
import type { View } from './view.ts';

/** The attributes that say in which language, and so in which direction, a piece of text is written. */
export interface Language {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Says an author's text is in another language than the interface; nothing where it is in the same. */
export function languageOf(lang: string, view: View): Language {
  return lang === view.wording.lang ? {} : { lang, dir: directionOf(lang) };
}
