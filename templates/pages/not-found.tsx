import type { VNode } from 'preact';
import { navigationLabel } from '../components/navigation-label.ts';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { SearchBox } from '../components/search-box.tsx';

/** Nothing is here: what may be meant. */
export function NotFoundPage({ page, view }: PageProps<'not-found'>): VNode {
  const { pages } = page.data;
  const { words } = view;
  return (
    <div class="column">
      <PageHeader view={view} title={words.pages['not-found']} lead={words.sentences.notFound} />
      {view.site.search && (
        <section class="search-near">
          <h2>{words.search.near}</h2>
          <SearchBox view={view} near />
        </section>
      )}
      {pages.length > 0 && (
        <section>
          <h2>{words.headings.nearbyPages}</h2>
          <ul class="note-list brief">
            {pages.map((near) => (
              <li class="note-card">
                <a class="note-title" href={near.href}>
                  {navigationLabel(near, view)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
