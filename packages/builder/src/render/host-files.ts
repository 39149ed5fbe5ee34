import { createHref } from '../plan/hrefs.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import { writeHeaders } from './headers.ts';
import { listLlmsSections } from './llms-sections.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { writeRedirectList, writeRedirectPage } from './redirects.ts';
import { type SitemapEntry, writeSitemap } from './sitemap.ts';
import { pagePath, type TextFile, textFile } from './text-file.ts';

/** Makes what hosts and crawlers look for. */
export function renderForHosts(model: SiteModel, plan: SitePlan): readonly TextFile[] {
  const { config } = model;
  const href = createHref(config.base);
  const redirects = [...plan.redirects].map(([from, to]) => [from, href(from), href(to)] as const);
  const files = [
    ...redirects.map(([from, , to]) =>
      textFile(pagePath(from), writeRedirectPage(to, config.site, config.lang)),
    ),
    textFile('_headers', writeHeaders(config.base)),
    textFile('.nojekyll', ''),
    textFile('llms.txt', writeLlmsTxt(listLlmsSections(model, plan), config)),
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

  function sitemapEntry({ url, data }: Page): SitemapEntry {
    const note = 'note' in data ? data.note : null;
    return { href: href(url), updated: note?.updated ?? note?.date ?? null };
  }
}

function writeRobots(sitemap: string | null): string {
  return `User-agent: *\nAllow: /\n${sitemap === null ? '' : `Sitemap: ${sitemap}\n`}`;
}
