import type { Diagnostic } from '@layerwise/parser';
import { pathUrl } from '../link/note-urls.ts';
import { byText } from '../order.ts';
import { planFamilyPages } from './family-pages.ts';
import { planFolderPages } from './folder-pages.ts';
import { planHomePage } from './home-page.ts';
import { planJournalPages } from './journal-pages.ts';
import { planListPages } from './list-pages.ts';
import { planNotePages } from './note-pages.ts';
import type { NoteCard, Page } from './page.ts';
import { createPlanContext, type PlanContext } from './plan-context.ts';
import { planProgressPage } from './progress-page.ts';
import type { SiteModel } from './site-model.ts';

/** Everything that a site is to have. */
export interface SitePlan {
  /** Sorted by URL; no two have the same. */
  readonly pages: readonly Page[];
  /** From an old path under the base to the present one; none of them is a page. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Posts and notes with a date, newest first: what the feed is made of. */
  readonly feed: readonly NoteCard[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Says which pages a site has and what each of them shows. */
export function planSite(model: SiteModel): SitePlan {
  const context = createPlanContext(model);
  const pages = new Map<string, Page>();
  const diagnostics: Diagnostic[] = [];
  const planned = [
    planHomePage(context),
    ...planNotePages(context),
    planProgressPage(context),
    ...planFamilyPages(context),
    ...planListPages(context),
    ...planJournalPages(context),
  ];
  for (const page of planned) {
    if (pages.has(page.url)) diagnostics.push(describeClash(page));
    else pages.set(page.url, page);
  }
  for (const page of planFolderPages(context, new Set(pages.keys()))) pages.set(page.url, page);
  const redirects = new Map([...listMoves(model), ...model.redirects].filter(([from]) => !pages.has(from)));
  const sorted = [...pages.values()]
    .sort(byText(({ url }) => url))
    .map((page) => ({ ...page, feeds: listFeeds(page, context) }));
  diagnostics.push(...checkSiteLinks(model, new Set([...pages.keys(), ...redirects.keys()])));
  return { pages: sorted, redirects, feed: listFeed(context), diagnostics };
}

/** The feeds that a page announces: the site's, and its own where it has one. */
function listFeeds({ template, title }: Page, { model, cards }: PlanContext): Page['feeds'] {
  const site = { title: model.config.title, href: cards.href('/feed.xml') };
  if (template === 'journal') return [site, { title, href: cards.href('/journal/feed.xml') }];
  return template === 'queue' ? [site, { title, href: cards.href('/queue.xml') }] : [site];
}

function listFeed({ model, cards }: PlanContext): readonly NoteCard[] {
  const ids = [...model.vault.notes.values()].filter(({ url }) => url !== '/').map(({ note }) => note.id);
  return cards.newest(ids).filter(({ kind, date }) => date !== null && (kind === 'note' || kind === 'post'));
}

/** Where notes were before they were renamed. */
function listMoves({ vault, formerPaths }: SiteModel): readonly (readonly [from: string, to: string])[] {
  return [...vault.notes.values()].flatMap(({ note, url }) =>
    (formerPaths.get(note.path) ?? []).map((path) => [pathUrl(path), url] as const),
  );
}

function describeClash(page: Page): Diagnostic {
  return {
    path: '',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'duplicate-url',
    message: `Two pages want the address ${page.url}; the second one, “${page.title}”, is left out.`,
    hint: 'Give one of the notes a `permalink`.',
  };
}

/** Links to paths of the site that are no files of the vault: is there such a page? */
function checkSiteLinks({ vault }: SiteModel, urls: ReadonlySet<string>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { note, targets } of vault.notes.values()) {
    for (const [index, target] of targets.entries()) {
      if (target.type !== 'site' || urls.has(sitePath(target.path))) continue;
      const reference = note.references[index];
      diagnostics.push({
        path: note.path,
        line: reference?.position.line ?? 1,
        column: reference?.position.column ?? 1,
        severity: 'warning',
        rule: 'unresolved-link',
        message: `The site has no page at ${target.path}.`,
      });
    }
  }
  return diagnostics;
}

/** A path under the base as pages have it, with a slash at both ends. */
export function sitePath(path: string): string {
  const clean = path.replace(/^\/?/u, '/').replace(/index\.html$/u, '');
  return /\.[a-z0-9]+$/u.test(clean) || clean.endsWith('/') ? clean : `${clean}/`;
}
