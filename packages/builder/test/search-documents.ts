import type { SearchDocument } from '../src/search/search-document.ts';

/** A document of the search index that says what is given, and little else. */
export function searchDocument(says: Partial<SearchDocument> & { readonly title: string }): SearchDocument {
  const { title, text = '' } = says;
  return {
    hash: `${title}\n${text}`,
    href: `/${title.toLowerCase()}/`,
    description: '',
    kind: 'note',
    layer: null,
    track: null,
    topics: [],
    principles: [],
    tools: [],
    tags: [],
    aliases: [],
    headings: [],
    text,
    ...says,
  };
}
