import type { Ref } from '@layerwise/builder';
import type { PageName } from '../words/words.ts';
import type { View } from './view.ts';

/** Names an entry of the navigation: the interface's own pages in its language, others by their title. */
export function navigationLabel(item: Ref, view: View): string {
  const { pages } = view.words;
  return isPageName(item.id, pages) ? pages[item.id] : item.title;
}

function isPageName(id: string, pages: Readonly<Record<PageName, string>>): id is PageName {
  return Object.hasOwn(pages, id);
}
