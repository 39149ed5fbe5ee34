import type { SearchWords } from './search-words.ts';

/** Search in German. */
export const germanSearch: SearchWords<'one'> = {
  query: 'Notizen durchsuchen',
  filters: 'Filter',
  kind: 'Art',
  results: { one: '{n} Treffer', other: '{n} Treffer' },
  noResults: 'Nichts gefunden.',
  someWords: 'Keine Notiz hat alle diese Wörter. Diese haben einige davon:',
  searching: 'Suche läuft …',
  failed: 'Das Suchverzeichnis konnte nicht geladen werden.',
  keys: '↑ und ↓ wählen, Eingabe öffnet, Escape schließt.',
  withoutScript: 'Die Suche braucht JavaScript. Ohne es führen diese Seiten zu jeder Notiz:',
  near: 'Notizen mit Wörtern dieser Adresse',
};
