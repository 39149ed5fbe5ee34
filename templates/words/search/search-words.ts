import type { PluralForms } from '../words.ts';

/** Words of search. */
export interface SearchWords<Category extends Intl.LDMLPluralRule> {
  /** Names the field. */
  readonly query: string;
  readonly filters: string;
  readonly kind: string;
  readonly results: PluralForms<Category>;
  readonly noResults: string;
  /** Where no note has all words of the query. */
  readonly someWords: string;
  readonly searching: string;
  readonly failed: string;
  /** How the keys work. */
  readonly keys: string;
  /** Where scripts do not run. */
  readonly withoutScript: string;
  /** On the page that was not found: what search found for its address. */
  readonly near: string;
}
