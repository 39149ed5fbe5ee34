import { createHref } from '../plan/hrefs.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import { writeHeaders } from './headers.ts';
import { writeRedirectList, writeRedirectPage } from './redirects.ts';
import { type SitemapEntry, writeSitemap } from './sitemap.ts';
import { pagePath, type TextFile, textFile } from './text-file.ts';

/** Makes what hosts and crawlers look for. */
export function renderForHosts(model: SiteModel, plan: SitePlan): readonly TextFile[] {
  const { config, learning } = model;
  const href = createHref(config.base);
  const redirects = [...plan.redirects].map(([from, to]) => [from, href(from), href(to)] as const);
  const files = [
    ...redirects.map(([from, , to]) =>
      textFile(pagePath(from), writeRedirectPage(to, config.site, config.lang)),
    ),
    textFile('_headers', writeHeaders(config.base)),
    textFile('.nojekyll', ''),
  ];
  if (redirects.length > 0) {
    files.push(
      textFile('_redirects', writeRedirectList(redirects.map(([, from, to]) => [from, to] as const))),
    );
  }
  const { site } = config;
  files.push(textFile('robots.txt', writeRobots(site === null ? null : site + href('/sitemap.xml'))));
  if (site !== null) {
    const entries = plan.pages
      .filter(({ template }) => template !== 'not-found' && template !== 'style')
      .map(sitemapEntry);
    for (const [path, text] of writeSitemap(entries, site, href)) files.push(textFile(path, text));
  }
  return files;

  /** Topics, principles and tools are as new as what is said of them elsewhere, of which no day is known. */
  function sitemapEntry({ template, url, note = '' }: Page): SitemapEntry {
    const isOfNote = template === 'note' || template === 'canvas' || template === 'home';
    const member = isOfNote ? learning.members.get(note) : undefined;
    return { href: href(url), updated: member?.updated ?? member?.date ?? null };
  }
}

function writeRobots(sitemap: string | null): string {
  return `User-agent: *\nAllow: /\n${sitemap === null ? '' : `Sitemap: ${sitemap}\n`}`;
}
