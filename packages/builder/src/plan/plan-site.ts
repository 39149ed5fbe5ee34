import type { Diagnostic } from '@layerwise/parser';
import { foldName } from '../link/fold-name.ts';
import { pathUrl } from '../link/note-urls.ts';
import { isOwnUrl, ownFiles } from '../link/own-urls.ts';
import { once } from '../once.ts';
import { byText } from '../order.ts';
import { planAddedPages } from './added-pages.ts';
import { planFamilyPages } from './family-pages.ts';
import { feedFiles, type PlannedFeed } from './feeds.ts';
import { planFolderPages } from './folder-pages.ts';
import { planGraphPage } from './graph-page.ts';
import { planHomePage } from './home-page.ts';
import { planJournalPages } from './journal-pages.ts';
import { planListPages } from './list-pages.ts';
import { planNotePages } from './note-pages.ts';
import type { Page } from './page.ts';
import { createPlanContext } from './plan-context.ts';
import { planProgressPage } from './progress-page.ts';
import type { SiteModel } from './site-model.ts';
import { planStylePage } from './style-page.ts';

/** Everything that a site is to have. */
export interface SitePlan {
  /** Sorted by URL; no two have the same, letter case and Unicode form ignored. */
  readonly pages: readonly Page[];
  /** From an old path under the base to the present one; none of them is a page. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Finds the page or file of the site that a path under the base means, as an author wrote it; null where none is. */
  readonly findPath: (path: string) => string | null;
  /** The site's own first. */
  readonly feeds: () => readonly PlannedFeed[];
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
    ...planGraphPage(context),
    ...planStylePage(context),
    ...planAddedPages(context),
  ];
  for (const page of planned) {
    if (pages.has(foldName(page.url))) diagnostics.push(describeClash(page));
    else pages.set(foldName(page.url), page);
  }
  for (const page of planFolderPages(context)) {
    if (!pages.has(foldName(page.url))) pages.set(foldName(page.url), page);
  }
  const redirects = planRedirects(model, pages);
  const sorted = [...pages.values()].sort(byText(({ url }) => url));
  const paths = once(
    () =>
      new Set([...sorted.map(({ url }) => url), ...redirects.keys(), ...listFiles(model, context.feeds())]),
  );
  const findPath = (path: string): string | null => findSitePath(path, paths());
  diagnostics.push(...checkSiteLinks(model, findPath));
  return { pages: sorted, redirects, findPath, feeds: context.feeds, diagnostics };
}

/** Old addresses that are none of a page now. What the notes say of themselves goes before what git tells. */
function planRedirects(model: SiteModel, pages: ReadonlyMap<string, Page>): ReadonlyMap<string, string> {
  const redirects = new Map<string, readonly [from: string, to: string]>();
  for (const [from, to] of [...model.redirects, ...listMoves(model)]) {
    const key = foldName(from);
    if (!pages.has(key) && !isOwnUrl(from) && !redirects.has(key)) redirects.set(key, [from, to]);
  }
  return new Map(redirects.values());
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

/** Files beside the pages that notes may link to. */
function listFiles({ config, journal }: SiteModel, feeds: readonly PlannedFeed[]): readonly string[] {
  return [
    ...ownFiles,
    ...feeds.flatMap(({ page }) => feedFiles.map((file) => page + file)),
    ...(config.site === null ? [] : ['/sitemap.xml']),
    ...(journal === null || journal.days.length === 0 ? [] : ['/journal/feed.xml']),
  ];
}

/** Links to paths of the site that are no files of the vault: is there such a page? */
function checkSiteLinks({ vault }: SiteModel, findPath: SitePlan['findPath']): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { note, targets } of vault.notes.values()) {
    for (const [index, target] of targets.entries()) {
      if (target.type !== 'site' || findPath(target.path) !== null) continue;
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

/** `/progress`, `/progress/` and `/progress/index.html` mean the same page. */
function findSitePath(path: string, paths: ReadonlySet<string>): string | null {
  const clean = path.normalize('NFC').replace(/\/index\.html$/u, '/');
  const candidates = clean.endsWith('/') ? [clean] : [clean, `${clean}/`];
  return candidates.find((candidate) => paths.has(candidate)) ?? null;
}
