import type { Page } from '@layerwise/builder';
import type { View } from './view.ts';

/**
 * Says of a note's page what it is, as schema.org names it in JSON-LD, for search engines.
 *
 * @returns the text of a `<script type="application/ld+json">`, which is data and runs nothing; null for other pages, and
 *   where the site's address is not known
 */
export function structuredData(page: Page, { site }: View): string | null {
  const origin = site.config.site;
  if (page.template !== 'note' || origin === null) return null;
  const { note, cover, breadcrumbs } = page.data;
  const { author, title } = site.config;
  const address = origin + note.href;
  const article = {
    '@type': note.kind === 'post' ? 'BlogPosting' : 'Article',
    '@id': address,
    url: address,
    headline: note.title,
    ...(page.description === '' ? {} : { description: page.description }),
    ...(note.date === null ? {} : { datePublished: note.date }),
    ...(note.updated === null ? {} : { dateModified: note.updated }),
    ...(cover === null ? {} : { image: new URL(cover, origin).href }),
    inLanguage: page.lang,
    author: { '@type': 'Person', name: author === '' ? title : author, url: origin + site.href('/') },
  };
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ title: name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + href,
    })),
  };
  const graph = breadcrumbs.length === 0 ? [article] : [article, trail];
  // No text of an author's can end the script that it stands in.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}
