import type { Page } from '@layerwise/builder';
import type { VNode } from 'preact';
import { CloseIcon, MenuIcon, SearchIcon, StrataIcon, ThemeIcon, TreeIcon } from './icons.tsx';
import { navigationLabel } from './navigation-label.ts';
import { rawHtml } from './raw-html.ts';
import { renderOnce } from './render-once.ts';
import type { View } from './view.ts';

/** The head of every page: whose site it is, where one can go, light or dark. */
export function SiteHeader({ view, page }: { readonly view: View; readonly page: Page }): VNode {
  const { site } = view;
  const here = site.href(page.url);
  const home = site.href('/');
  const places = [
    ...site.navigation.map(({ href }) => currentness(href, here, home)),
    here === home,
    here === site.search?.page,
  ];
  const html = renderOnce(view, `header ${places.join()}`, () => <Inside view={view} here={here} />);
  return <header class="site-header" {...rawHtml(html)} />;
}

function Inside({ view, here }: { readonly view: View; readonly here: string }): VNode {
  const { site, words } = view;
  const { shell } = words;
  const home = site.href('/');
  return (
    <>
      <a class="wordmark" href={home} aria-current={here === home ? 'page' : undefined}>
        <StrataIcon />
        {site.config.title}
      </a>
      <nav class="site-navigation" id="page:menu" aria-label={shell.mainNavigation} popover="auto">
        <button
          class="icon-button menu-close"
          type="button"
          popovertarget="page:menu"
          popovertargetaction="hide"
        >
          <CloseIcon />
          <span class="sr-only">{shell.close}</span>
        </button>
        <ul>
          {site.navigation.map((item) => (
            <li>
              <a href={item.href} aria-current={currentness(item.href, here, home)}>
                {navigationLabel(item, view)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <TreeLink view={view} />
      {site.search && (
        <a
          class="icon-button search-open"
          href={site.search.page}
          aria-current={here === site.search.page ? 'page' : undefined}
          aria-keyshortcuts="/ Control+K Meta+K"
        >
          <SearchIcon />
          <span class="sr-only">{words.pages.search}</span>
        </a>
      )}
      <button
        class="icon-button theme-switch"
        type="button"
        data-label={shell.theme}
        data-system={shell.themes.system}
        data-light={shell.themes.light}
        data-dark={shell.themes.dark}
        aria-label={`${shell.theme}: ${shell.themes.system}`}
      >
        <ThemeIcon />
      </button>
      <button class="icon-button menu-open" type="button" popovertarget="page:menu">
        <MenuIcon />
        <span class="sr-only">{shell.menu}</span>
      </button>
    </>
  );
}

/** Leads to the archive; a script opens the tree of folders instead, and finds here what it needs for that. */
function TreeLink({ view }: { readonly view: View }): VNode | null {
  const { site, words } = view;
  const archive = site.navigation.find(({ id }) => id === 'archive');
  if (archive === undefined) return null;
  return (
    <a
      class="icon-button tree-open"
      href={archive.href}
      data-tree={site.href('/data/tree/@index.json')}
      data-styles={site.assets.get('styles/tree.css')}
      data-more={JSON.stringify(words.counts.more)}
      data-close={words.shell.close}
    >
      <TreeIcon />
      <span class="sr-only">{words.shell.tree}</span>
    </a>
  );
}

/** Says whether a navigation item is this page, or the part of the site that this page is in. */
function currentness(href: string, here: string, home: string): 'page' | 'true' | undefined {
  if (href === here) return 'page';
  return href !== home && here.startsWith(href) ? 'true' : undefined;
}
