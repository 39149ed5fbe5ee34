import type { VNode } from 'preact';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { SearchBox } from '../components/search-box.tsx';

/** Search as a page of its own: for links with a query, and for those who come without scripts. */
export function SearchPage({ view }: PageProps<'search'>): VNode {
  const { site, words } = view;
  const ways = ['archive', 'topics', 'tags'] as const;
  return (
    <div class="column">
      <PageHeader view={view} title={words.pages.search} />
      <SearchBox view={view} />
      <div class="without-script">
        <p>{words.search.withoutScript}</p>
        <ul>
          {ways.map((name) => (
            <li>
              <a href={site.href(`/${name}/`)}>{words.pages[name]}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
