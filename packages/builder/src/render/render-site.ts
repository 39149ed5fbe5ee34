import type { Diagnostic } from '@layerwise/parser';
import type { Target } from '../link/linked-vault.ts';
import type { OutputFile } from '../output-file.ts';
import { feedFiles } from '../plan/feeds.ts';
import { toGraphJson } from '../plan/graph-json.ts';
import { createHref } from '../plan/hrefs.ts';
import { markdownPath } from '../plan/markdown-path.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import { toProgressJson } from '../plan/progress-json.ts';
import { toQueueCalendar } from '../plan/queue-calendar.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { PageContent, SiteContext, Theme } from '../plan/theme.ts';
import { toTreeJson } from '../plan/tree-json.ts';
import { type BodySite, type RenderedBody, renderBody } from './body-renderer.ts';
import { writeAtom } from './feed.ts';
import { writeHeaders } from './headers.ts';
import { journalFeedUrl, writeJournalFeed } from './journal-feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { listLlmsSections } from './llms-sections.ts';
import { writeLlmsTxt } from './llms-txt.ts';
import { writeNoteMarkdown } from './note-markdown.ts';
import { queueFeedUrl, writeQueueFeed } from './queue-feed.ts';
import { writeRedirectList, writeRedirectPage } from './redirects.ts';
import { writeRss } from './rss.ts';
import { type SitemapEntry, writeSitemap } from './sitemap.ts';

/** What pages are rendered from. */
export interface RenderInput {
  readonly model: SiteModel;
  readonly plan: SitePlan;
  /** Gives the file of a page, made now or kept from before. */
  readonly pages: (...page: Parameters<MakePage>) => OutputFile;
  readonly bodies: BodySite;
  /** Keeps a file that is as it was written before; absent: files are made. */
  readonly keep?: (file: TextFile) => OutputFile;
}

/** Makes the file of a page. */
export type MakePage = (page: Page, content: PageContent) => TextFile;

/** A file whose text was made here. */
type TextFile = Extract<OutputFile, { readonly type: 'bytes' }>;

/** Makes pages with a theme, here and now. */
export function renderPages(theme: Pick<Theme, 'renderPage'>, site: SiteContext): MakePage {
  return (page, content) => textFile(pagePath(page.url), theme.renderPage(page, content, site));
}

/** The rendered site, and what was found wrong on the way. */
export interface RenderedSite {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Renders every page, feed and data file of a site. A page that its template cannot render is an error, and the others
 * are rendered.
 *
 * @param onPage is told after each page how many are done.
 */
export function renderSite(input: RenderInput, onPage: (done: number) => void): RenderedSite {
  const { model, plan, bodies } = input;
  const diagnostics = new Map<string, Diagnostic>();
  const collect = (found: readonly Diagnostic[]): void => {
    // The same note embedded in two pages says the same of itself twice.
    for (const diagnostic of found) diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  };
  const files: OutputFile[] = [];
  for (const [index, page] of plan.pages.entries()) {
    const body = bodyOf(page, bodies);
    collect(body.diagnostics);
    try {
      files.push(input.pages(page, { html: body.html, needs: body.needs }));
    } catch (error) {
      collect([describeFailure(page, model, error)]);
    }
    onPage(index + 1);
  }
  files.push(...renderMarkdown(input), ...renderFeeds(input), ...renderData(model), ...renderForHosts(input));
  return { files, diagnostics: [...diagnostics.values()] };
}

const noBody: RenderedBody = { html: '', needs: [], diagnostics: [] };

function bodyOf({ note }: Page, bodies: BodySite): RenderedBody {
  return note === undefined ? noBody : renderBody(note, bodies);
}

/** The file of a page: `/a/b/` is `a/b/index.html`. */
export function pagePath(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

function addedFile(path: string, content: string | Uint8Array): TextFile {
  return typeof content === 'string'
    ? textFile(path, content)
    : { path, type: 'bytes', bytes: Buffer.from(content) };
}

function textFile(path: string, text: string): TextFile {
  return { path, type: 'bytes', bytes: Buffer.from(text) };
}

/** Each note as Markdown, beside its page. */
function renderMarkdown({ model, plan, bodies, keep = (file) => file }: RenderInput): readonly OutputFile[] {
  const { vault, learning, config } = model;
  const href = createHref(config.base);
  const isShown = (target: Target): boolean =>
    target.type === 'note' ||
    (target.type === 'site' && plan.findPath(target.path) !== null) ||
    (target.type === 'attachment' && bodies.media(target.path) !== null);
  return plan.pages.flatMap((page) => {
    const path = markdownPath(page);
    const linked = path === null ? undefined : vault.notes.get(page.note ?? '');
    if (path === null || linked === undefined) return [];
    const address = (config.site ?? '') + href(page.url);
    return keep(textFile(path.slice(1), writeNoteMarkdown(linked, address, learning, isShown)));
  });
}

/** The feeds, in three formats each; a note's text is filled in once for all of them. */
function renderFeeds({ model, plan, bodies }: RenderInput): readonly OutputFile[] {
  const { config } = model;
  const href = createHref(config.base);
  const texts = new Map<string, string>();
  const textOf = (id: string): string => {
    const text = texts.get(id) ?? renderBody(id, bodies).html;
    texts.set(id, text);
    return text;
  };
  const write = { 'feed.xml': writeAtom, 'rss.xml': writeRss, 'feed.json': writeJsonFeed };
  return plan.feeds().flatMap(({ title, page, notes }) => {
    const entries = notes.map((note) => ({ note, html: textOf(note.id) }));
    return feedFiles.map((file) => {
      const url = page + file;
      return textFile(url.slice(1), write[file]({ title, url, page, entries }, config, href));
    });
  });
}

function renderData(model: SiteModel): readonly OutputFile[] {
  const { vault, learning, today, config, journal } = model;
  const href = createHref(config.base);
  const progress = toProgressJson({ vault, learning, journal, today, config, href });
  return [
    textFile('data/progress.json', `${JSON.stringify(progress, null, 1)}\n`),
    ...(journal === null || journal.days.length === 0
      ? []
      : [textFile(journalFeedUrl.slice(1), writeJournalFeed(journal.days, config, href))]),
    textFile(queueFeedUrl.slice(1), writeQueueFeed(learning.queue, config, href)),
    textFile('queue.ics', toQueueCalendar({ queue: learning.queue, config, href })),
    textFile('data/graph.json', `${JSON.stringify(toGraphJson(model))}\n`),
    ...[...toTreeJson(vault, href)].map(([path, tree]) =>
      textFile(path.slice(1), `${JSON.stringify(tree)}\n`),
    ),
    ...model.additions.files.map(({ path, content }) => addedFile(path, content)),
  ];
}

/** What hosts and crawlers look for. */
function renderForHosts({ model, plan }: RenderInput): readonly OutputFile[] {
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

function describeFailure(page: Page, model: SiteModel, error: unknown): Diagnostic {
  const path = model.vault.notes.get(page.note ?? '')?.note.path ?? '';
  const reason = error instanceof Error ? error.message : String(error);
  return {
    path,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'render-failed',
    message: `The template “${page.template}” could not render ${page.url}: ${reason}`,
  };
}
