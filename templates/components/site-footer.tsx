import type { Page } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { PageName } from '../words/words.ts';
import { rawHtml } from './raw-html.ts';
import { renderOnce } from './render-once.ts';
import type { View } from './view.ts';

/** The pages that every site has, for those who have read to the ground. */
const everywhere: readonly PageName[] = [
  ...(['progress', 'topics', 'principles', 'tools', 'layers', 'tracks', 'queue', 'tags', 'archive'] as const),
  'graph',
];

/** The ground that every page ends on. */
export function SiteFooter({ view, page }: { readonly view: View; readonly page: Page }): VNode {
  const { site } = view;
  const feed = page.feeds[0]?.href ?? null;
  const here = everywhere.find((name) => site.href(`/${name}/`) === site.href(page.url)) ?? null;
  const html = renderOnce(view, `footer ${here} ${feed}`, () => (
    <Inside view={view} here={here} feed={feed} />
  ));
  return <footer class="site-footer" {...rawHtml(html)} />;
}

function Inside(props: {
  readonly view: View;
  readonly here: PageName | null;
  readonly feed: string | null;
}): VNode {
  const { view, here, feed } = props;
  const { site, words } = view;
  return (
    <div class="site-footer-inner">
      <p class="colophon">
        <strong>{site.config.title}</strong>
        {site.config.description && <span>{site.config.description}</span>}
      </p>
      <nav aria-label={words.shell.footNavigation}>
        <ul>
          {everywhere
            .filter((name) => name !== 'graph' || site.config.graph !== false)
            .map((name) => (
              <li>
                <a href={site.href(`/${name}/`)} aria-current={name === here ? 'page' : undefined}>
                  {words.pages[name]}
                </a>
              </li>
            ))}
          {feed && (
            <li>
              <a href={feed}>{words.shell.feed}</a>
            </li>
          )}
        </ul>
      </nav>
      <p class="made-with">{words.shell.madeWith}</p>
    </div>
  );
}
