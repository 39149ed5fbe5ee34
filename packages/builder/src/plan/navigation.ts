import type { Ref } from './page.ts';
import type { SitePlan } from './plan-site.ts';

/** The chief pages, in the order of the header; the theme names them in the site's language. */
const entries = ['progress', 'topics', 'principles', 'tools', 'queue', 'journal', 'archive'] as const;

/** Lists the pages that the header leads to: those of the chief ones that the site has. */
export function planNavigation(
  { pages }: Pick<SitePlan, 'pages'>,
  href: (path: string) => string,
): readonly Ref[] {
  const titles = new Map(pages.map(({ url, title }) => [url, title]));
  return entries.flatMap((id) => {
    const title = titles.get(`/${id}/`);
    return title === undefined ? [] : [{ id, title, href: href(`/${id}/`) }];
  });
}
