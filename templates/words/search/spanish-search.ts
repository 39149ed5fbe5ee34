import type { SearchWords } from './search-words.ts';

/** Search in Spanish. */
export const spanishSearch: SearchWords<'one' | 'many'> = {
  query: 'Buscar en las notas',
  filters: 'Filtros',
  kind: 'Tipo',
  results: { one: '{n} resultado', many: '{n} de resultados', other: '{n} resultados' },
  noResults: 'No se ha encontrado nada.',
  someWords: 'Ninguna nota tiene todas estas palabras. Estas tienen algunas:',
  searching: 'Buscando…',
  failed: 'No se ha podido cargar el índice de búsqueda.',
  keys: '↑ y ↓ eligen, Intro abre, Escape cierra.',
  withoutScript: 'La búsqueda necesita JavaScript. Sin él, estas páginas llevan a todas las notas:',
  near: 'Notas con palabras de esta dirección',
};
