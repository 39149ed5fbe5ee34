import type { Diagnostic } from '@layerwise/parser';
import { DamagedCacheError } from '../damaged-cache-error.ts';
import type { OutputFile } from '../output-file.ts';
import type { Page } from '../plan/page.ts';
import type { SitePlan } from '../plan/plan-site.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { PageContent, SiteContext, Theme } from '../plan/theme.ts';
import { type BodySite, type RenderedBody, renderBody } from './body-renderer.ts';
import { renderData } from './data-files.ts';
import { listFactFiles } from './fact-files.ts';
import { listFeedFiles } from './feed-files.ts';
import { renderForHosts } from './host-files.ts';
import { listMarkdownFiles } from './markdown-files.ts';
import { type LateFile, pagePath, type TextFile, textFile } from './text-file.ts';

/** What pages are rendered from. */
export interface RenderInput {
  readonly model: SiteModel;
  readonly plan: SitePlan;
  /** Gives the file of a page, made now or kept from before. */
  readonly pages: (...page: Parameters<MakePage>) => OutputFile;
  readonly bodies: BodySite;
  /** Keeps a file that is as it was written before; absent: files are made. */
  readonly keep?: (file: TextFile) => OutputFile;
  /** Knows files again by what they are made from; absent: none is. */
  readonly sources?: FileSources;
}

type MakeBytes = () => Buffer | Promise<Buffer>;

/** Knows files again before what they show is worked out. `notes`: ids of those whose texts it shows. */
export interface FileSources {
  /** Null: the file is not known. `make` makes it all the same. */
  readonly keep: (path: string, notes: readonly string[], make: MakeBytes) => OutputFile | null;
  /** Takes in a file of which nothing was said. */
  readonly add: (notes: readonly string[], file: OutputFile) => void;
}

/** Makes the file of a page. */
export type MakePage = (page: Page, content: PageContent) => TextFile;

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
  const renderOne = (page: Page): void => {
    const body = renderPageBody(page, bodies);
    collect(body.diagnostics);
    try {
      const file = input.pages(page, { html: body.html, needs: body.needs });
      if (body.diagnostics.length === 0) input.sources?.add(listNotes(page), file);
      files.push(file);
    } catch (error) {
      collect([describeFailure(page, model, error)]);
    }
  };
  const makeBytes = (page: Page): MakeBytes => {
    return () => {
      const { html, needs } = renderPageBody(page, bodies);
      return bytesOf(input.pages(page, { html, needs }));
    };
  };
  for (const [index, page] of plan.pages.entries()) {
    const kept = input.sources?.keep(pagePath(page.url), listNotes(page), makeBytes(page)) ?? null;
    if (kept === null) renderOne(page);
    else files.push(kept);
    onPage(index + 1);
  }
  files.push(
    ...listMarkdownFiles(model, plan, bodies).map((file) => keepLate(file, input)),
    ...listFactFiles(model, plan).map((file) => keepLate(file, input)),
    ...listFeedFiles(model, plan, bodies).map((file) => keepLate(file, input)),
    ...renderData(model),
    ...renderForHosts(model, plan),
  );
  return { files, diagnostics: [...diagnostics.values()] };
}

function keepLate(
  { path, notes, make }: LateFile,
  { sources, keep = (file) => file }: RenderInput,
): OutputFile {
  const kept = sources?.keep(path, notes, () => make().bytes) ?? null;
  if (kept !== null) return kept;
  const file = keep(make());
  sources?.add(notes, file);
  return file;
}

function bytesOf(file: OutputFile): Buffer | Promise<Buffer> {
  if (file.type === 'path' || file.type === 'written') throw new Error(`${file.path} is no page.`);
  return file.type === 'bytes' ? file.bytes : file.make();
}

/** The notes whose texts stand in a page. */
export function listNotes({ note }: Page): readonly string[] {
  return note === undefined ? [] : [note];
}

const noBody: RenderedBody = { html: '', needs: [], diagnostics: [] };

/** The finished text of the note that a page shows; empty where it shows none. */
export function renderPageBody({ note }: Page, bodies: BodySite): RenderedBody {
  return note === undefined ? noBody : renderBody(note, bodies);
}

/**
 * Says that a template cannot show a page.
 *
 * @throws the error itself where it is no fault of the template's.
 */
export function describeFailure(page: Page, model: SiteModel, error: unknown): Diagnostic {
  if (error instanceof DamagedCacheError) throw error;
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
