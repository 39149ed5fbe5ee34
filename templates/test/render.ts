import type { Page, PageContent, SiteContext } from '@layerwise/builder';
import { renderPage } from '../render-page.tsx';
import { site } from './fixtures.ts';

const nothing: PageContent = { html: '', needs: [] };

/** Renders a page without a body on the site of the fixtures, or with what a test gives. */
export function render(
  page: Page,
  changes: { readonly content?: PageContent; readonly site?: SiteContext } = {},
): string {
  return renderPage(page, changes.content ?? nothing, changes.site ?? site);
}

/** The part of a document between two markers, both left out; fails where one is missing. */
export function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start);
  const to = html.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`Not in the page: ${from < 0 ? start : end}`);
  return html.slice(from + start.length, to);
}

/** Text as a reader sees it: tags taken out, white space joined. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Hrefs and texts of the links in a piece of HTML. */
export function linksOf(html: string): readonly (readonly [href: string, text: string])[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map((match) => [
    match[1] ?? '',
    textOf(match[2] ?? ''),
  ]);
}
