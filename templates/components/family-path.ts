import type { Ref } from '@layerwise/builder';
import type { View } from './view.ts';

/** The breadcrumbs of a page that belongs to a family: the home page, then the family's. */
export function familyPath(
  view: View,
  family: 'topics' | 'principles' | 'tools' | 'layers' | 'tracks' | 'tags',
): readonly Ref[] {
  const { site, words } = view;
  return [
    { id: 'home', title: words.pages.home, href: site.href('/') },
    { id: family, title: words.pages[family], href: site.href(`/${family}/`) },
  ];
}
