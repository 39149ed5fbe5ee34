import type { SearchWords } from './search-words.ts';

/** Search in English. */
export const englishSearch: SearchWords<'one'> = {
  query: 'Search the notes',
  filters: 'Filters',
  kind: 'Kind',
  results: { one: '{n} result', other: '{n} results' },
  noResults: 'Nothing found.',
  someWords: 'No note has all of these words. These have some of them:',
  searching: 'Searching …',
  failed: 'The search index could not be loaded.',
  keys: '↑ and ↓ choose, Enter opens, Escape closes.',
  withoutScript: 'Search needs JavaScript. Without it, these lead to every note:',
  near: 'Notes with words of this address',
};
