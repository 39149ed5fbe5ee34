import type { Page } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { PageName } from '../words/words.ts';
import type { View } from './view.ts';

/** The pages that every site has, for those who have read to the ground. */
const everywhere: readonly PageName[] = [
  ...(['progress', 'topics', 'principles', 'tools', 'layers', 'tracks', 'queue', 'tags', 'archive'] as const),
];

/** The ground that every page ends on. */
export function SiteFooter({ view, page }: { readonly view: View; readonly page: Page }): VNode {
  const { site, words } = view;
  const here = site.href(page.url);
  const feed = page.feeds[0];
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p class="colophon">
          <strong>{site.config.title}</strong>
          {site.config.description && <span>{site.config.description}</span>}
        </p>
        <nav aria-label={words.shell.footNavigation}>
          <ul>
            {everywhere.map((name) => {
              const href = site.href(`/${name}/`);
              return (
                <li>
                  <a href={href} aria-current={href === here ? 'page' : undefined}>
                    {words.pages[name]}
                  </a>
                </li>
              );
            })}
            {feed && (
              <li>
                <a href={feed.href}>{words.shell.feed}</a>
              </li>
            )}
          </ul>
        </nav>
        <p class="made-with">{words.shell.madeWith}</p>
      </div>
    </footer>
  );
}
