import type { Diagnostic } from '@layerwise/parser';
import type { SiteFiles } from '../dev/site-files.ts';
import { escapeHtml } from '../escape-html.ts';
import { once } from '../once.ts';
import type { OutputFile } from '../output-file.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { SiteContext, Theme } from '../plan/theme.ts';
import type { BodySite } from '../render/body-renderer.ts';
import { renderData } from '../render/data-files.ts';
import { listFactFiles } from '../render/fact-files.ts';
import { listFeedFiles } from '../render/feed-files.ts';
import { renderForHosts } from '../render/host-files.ts';
import { keepApart } from '../render/keep-apart.ts';
import { listMarkdownFiles } from '../render/markdown-files.ts';
import { describeFailure, listNotes, renderPageBody, renderPages } from '../render/render-site.ts';
import { type LateFile, pagePath, textFile } from '../render/text-file.ts';

/** What the files of a site are made from. */
export interface LateSiteSource {
  readonly model: SiteModel;
  readonly plan: SitePlan;
  readonly theme: Pick<Theme, 'renderPage'>;
  readonly site: SiteContext;
  readonly bodies: BodySite;
  /** Files that are there already: those of the theme, pictures. */
  readonly files: readonly OutputFile[];
  /** Makes the search index. */
  readonly makeIndex: () => readonly OutputFile[];
  /** Is told of a page that its template cannot show. */
  readonly onFailure: (diagnostic: Diagnostic) => void;
}

/** A site that is looked at while it is written: each file is made when somebody asks for it. */
export interface LateSite {
  readonly files: SiteFiles;
  /** What was found wrong with the addresses of files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Lists the files of a site, which are those that a build writes. */
export function createLateSite(source: LateSiteSource): LateSite {
  const { model, plan, bodies } = source;
  const pages = plan.pages.map((page) => latePageFile(page, source));
  const late = [
    ...pages,
    ...listMarkdownFiles(model, plan, bodies),
    ...listFeedFiles(model, plan, bodies),
    ...listFactFiles(model, plan),
  ];
  const settled = keepApart([...late, ...source.files]);
  const shelf = new Map(
    settled.files.map((file) => [
      file.path,
      'make' in file && !('type' in file) ? once(file.make) : () => file,
    ]),
  );
  // What is left is asked for seldom, and one is made from the same as the other.
  const rest = once(() => {
    const files = [...renderData(model), ...renderForHosts(model, plan)];
    return new Map(files.map((file) => [file.path, file]));
  });
  const index = once(() => new Map(source.makeIndex().map((file) => [file.path, file])));
  const find = (path: string): OutputFile | undefined =>
    shelf.get(path)?.() ?? (path.startsWith('search/') ? index() : rest()).get(path);
  return {
    files: { has: (path) => shelf.has(path) || find(path) !== undefined, get: find },
    diagnostics: settled.diagnostics,
  };
}

function latePageFile(page: Page, { model, theme, site, bodies, onFailure }: LateSiteSource): LateFile {
  const path = pagePath(page.url);
  const make = () => {
    try {
      return renderPages(theme, site)(page, renderPageBody(page, bodies));
    } catch (error) {
      const failure = describeFailure(page, model, error);
      onFailure(failure);
      return textFile(path, writeFailure(failure.message));
    }
  };
  return { path, notes: listNotes(page), make };
}

/** Stands in for a page that cannot be shown. */
function writeFailure(message: string): string {
  const text = escapeHtml(message);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text}</title></head><body><p>${text}</p></body></html>`;
}
