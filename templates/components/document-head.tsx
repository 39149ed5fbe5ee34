import type { Page, PageContent } from '@layerwise/builder';
import type { VNode } from 'preact';
import { colorStyle } from './color-style.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { commentsOrigin, hasComments } from './feedback.tsx';
import { OpenGraph } from './open-graph.tsx';
import { pageTitle } from './page-title.ts';
import { rawHtml } from './raw-html.ts';
import { structuredData } from './structured-data.ts';
import type { TextTraits } from './text-traits.ts';
import { themeScript } from './theme-script.ts';
import type { View } from './view.ts';

/** Everything a browser, a feed reader or a search engine wants to know before the page. */
export function DocumentHead(props: {
  readonly view: View;
  readonly page: Page;
  readonly needs: PageContent['needs'];
  readonly traits: TextTraits;
}): VNode {
  const { view, page, needs, traits } = props;
  const { site } = view;
  const { config } = site;
  const title = pageTitle(page, view);
  const description = page.description || config.description;
  const canonical =
    config.site === null || page.template === 'not-found' ? undefined : config.site + site.href(page.url);
  const icon = site.assets.get('images/icon.svg');
  const colors = colorStyle(site);
  const data = structuredData(page, view);
  const markdown = 'body' in page.data && page.data.body !== null && page.template !== 'canvas';
  return (
    <head>
      <meta charSet="utf-8" />
      <meta
        http-equiv="Content-Security-Policy"
        content={contentSecurityPolicy(
          traits,
          needs,
          colors,
          hasComments(page, config) ? [commentsOrigin] : [],
        )}
      />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.template === 'home' ? config.title : `${title} · ${config.title}`}</title>
      {description && <meta name="description" content={description} />}
      {page.template === 'note' && config.author && <meta name="author" content={config.author} />}
      {(page.template === 'not-found' || page.template === 'style') && (
        <meta name="robots" content="noindex" />
      )}
      <meta name="color-scheme" content="light dark" />
      {canonical && <link rel="canonical" href={canonical} />}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <OpenGraph view={view} page={page} />
      {canonical && <meta property="og:url" content={canonical} />}
      {config.feedback?.webmention && <link rel="webmention" href={config.feedback.webmention} />}
      {icon && <link rel="icon" type="image/svg+xml" href={icon} />}
      {page.feeds.map((feed) => (
        <link rel="alternate" type={feedType(feed.href)} title={feed.title} href={feed.href} />
      ))}
      {markdown && <link rel="alternate" type="text/markdown" href={site.href(`${page.url}index.md`)} />}
      <script {...rawHtml(themeScript)} />
      {filesOf(view, styleParts(page, needs, traits), 'css').map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {filesOf(view, ['print'], 'css').map((href) => (
        <link rel="stylesheet" href={href} media="print" />
      ))}
      {filesOf(view, ['contrast'], 'css').map((href) => (
        <link rel="stylesheet" href={href} media={moreContrast} />
      ))}
      {filesOf(view, ['custom'], 'css').map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {data !== null && <script type="application/ld+json" {...rawHtml(data)} />}
      {colors && <style {...rawHtml(colors)} />}
      {filesOf(view, scriptParts(page, needs, hasComments(page, config)), 'ts').map((href) => (
        <script type="module" src={href} />
      ))}
    </head>
  );
}

/** Who asks for neither does not wait for it. */
const moreContrast = '(prefers-contrast),(forced-colors)';

/**
 * The style sheets of a page, by name: a note needs none of those that draw how the learning goes. That of
 * the author, which changes them, comes after.
 */
function styleParts(
  { template }: Page,
  needs: PageContent['needs'],
  { hasCallouts }: TextTraits,
): readonly string[] {
  const ofText = hasCallouts ? ['callouts', ...needs] : needs;
  if (template === 'note' || template === 'canvas') return ['main', ...ofText];
  if (template === 'style') return ['main', 'learning', 'search', 'graph', ...ofText, 'style'];
  if (template === 'search' || template === 'not-found') return ['main', 'learning', 'search'];
  return ['main', template === 'graph' ? 'graph' : 'learning', ...ofText];
}

/** The scripts of a page, by name. A canvas moves on its own page; embedded in others it is a picture. */
function scriptParts(
  { template }: Page,
  needs: PageContent['needs'],
  isCommented: boolean,
): readonly string[] {
  const own = [
    ...(template === 'graph' || template === 'style' ? ['graph'] : []),
    ...(isCommented ? ['comments'] : []),
  ];
  return ['main', ...own, ...needs.filter((need) => need !== 'canvas' || template === 'canvas')];
}

/** Hrefs of the theme's files of these names, where there are such. */
function filesOf({ site }: View, names: readonly string[], extension: 'css' | 'ts'): readonly string[] {
  const folder = extension === 'css' ? 'styles' : 'scripts';
  return names.flatMap((name) => site.assets.get(`${folder}/${name}.${extension}`) ?? []);
}

/** Tells a feed's format from its file's name, as the contract names the files. */
function feedType(href: string): string {
  if (href.endsWith('.json')) return 'application/feed+json';
  return href.endsWith('rss.xml') ? 'application/rss+xml' : 'application/atom+xml';
}
