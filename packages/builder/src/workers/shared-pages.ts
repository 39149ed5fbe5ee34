import { availableParallelism } from 'node:os';
import type { Diagnostic } from '@layerwise/parser';
import { PageJsonWriter } from '../cache/page-json.ts';
import type { SiteMemory } from '../cache/site-memory.ts';
import type { OutputFile } from '../output-file.ts';
import type { Page } from '../plan/page.ts';
import type { PageContent, SiteContext, Theme } from '../plan/theme.ts';
import {
  describeFailure,
  type FileSources,
  type RenderedSite,
  type RenderInput,
  renderPageBody,
  renderSite,
} from '../render/render-site.ts';
import { pagePath } from '../render/text-file.ts';
import type { EarlyFiles } from '../write/early-files.ts';
import { RenderThread, type WrittenPage } from './render-thread.ts';

/** Fewer pages are written before a thread is ready. */
const FEWEST = 500;

/** A thread takes about 100 MB, which a site of more pages needs for itself. */
const MOST = 8000;

/** What decides whether pages are shared. */
export interface SharingOptions {
  /** Number of threads that the build may use; null: as many as there are cores. */
  readonly workers: number | null;
  readonly theme: Pick<Theme, 'module'>;
  readonly site: SiteContext;
  /** Gives a thread that loaded the theme ahead, where there is one. */
  readonly takeThread: () => RenderThread | null;
  /** Does something while the other thread writes its last pages. */
  readonly onWait: () => void;
  /** Where pages may be written while others are made. */
  readonly early: Pick<EarlyFiles, 'open'>;
  /** What is known of the last build; null: nothing is remembered, and pages have no fingerprints. */
  readonly memory: Pick<SiteMemory, 'writer' | 'record'> | null;
}

/** Writes pages in two threads: each page in the one that has time for it, which makes no difference to its bytes. */
export class SharedPages {
  readonly #make: RenderInput['pages'];
  readonly #writer: PageJsonWriter;
  readonly #hasFingerprints: boolean;
  readonly #thread: RenderThread;
  /** The pages that the thread took over, by what stands in their place. */
  readonly #shared = new Map<OutputFile, { readonly page: Page; readonly number: number }>();

  /** `make`: makes a page here. `writer`: as in `SiteMemory`; null: pages have no fingerprints. */
  constructor(make: RenderInput['pages'], writer: PageJsonWriter | null, thread: RenderThread) {
    this.#make = make;
    this.#writer = writer ?? new PageJsonWriter('');
    this.#hasFingerprints = writer !== null;
    this.#thread = thread;
  }

  /** Makes a page, or gives what stands in its place until `settle`. */
  readonly pages = (page: Page, content: PageContent): OutputFile => {
    if (!this.#thread.hasRoom) return this.#make(page, content);
    const json = this.#writer.write(page, content);
    const file: OutputFile = { path: pagePath(page.url), type: 'bytes', bytes: nothing };
    this.#shared.set(file, { page, number: this.#thread.add(json, content.html) });
    return file;
  };

  /** Whether a file only stands in the place of a page. */
  holds(file: OutputFile): boolean {
    return this.#shared.has(file);
  }

  /**
   * Ends the sharing.
   *
   * @param retry makes a page that the thread could not write; null: it cannot be made.
   * @returns gives a file itself, or the page in whose place it stands.
   */
  async settle(retry: (page: Page) => OutputFile | null): Promise<(file: OutputFile) => OutputFile | null> {
    const written = await this.#thread.finish();
    const settled = new Map<OutputFile, OutputFile | null>();
    for (const [file, { page, number }] of this.#shared) {
      const made = written[number] ?? null;
      settled.set(file, made === null ? retry(page) : this.#toFile(file.path, made));
    }
    return (file) => (this.#shared.has(file) ? (settled.get(file) ?? null) : file);
  }

  #toFile(path: string, { written, fingerprint }: NonNullable<WrittenPage>): OutputFile {
    const known = this.#hasFingerprints ? { fingerprint } : {};
    return typeof written === 'string'
      ? { path, type: 'written', source: written, ...known }
      : { path, type: 'bytes', bytes: written, ...known };
  }
}

const nothing = Buffer.alloc(0);

/**
 * Renders a site as `renderSite` does, with a second thread that writes pages where that is worth it: where many are
 * made, and not kept from before.
 */
export async function renderShared(
  input: RenderInput,
  options: SharingOptions,
  onPage: (done: number) => void,
): Promise<RenderedSite> {
  const { module } = options.theme;
  if (module === undefined || !isWorthSharing(input, options)) return renderSite(input, onPage);
  const thread = options.takeThread() ?? new RenderThread(module);
  thread.begin(options.site, await options.early.open());
  const shared = new SharedPages(input.pages, options.memory?.writer ?? null, thread);
  return renderWith(shared, input, onPage, options.onWait);
}

function isWorthSharing({ plan }: RenderInput, { workers, memory }: SharingOptions): boolean {
  const { length } = plan.pages;
  const isNew = memory === null || memory.record.size === 0;
  return mayShare(workers, length) && length >= FEWEST && isNew;
}

/** Whether so many pages may be shared. `workers`: as in `SharingOptions`. */
export function mayShare(workers: number | null, pages: number): boolean {
  return (workers ?? availableParallelism()) > 1 && pages <= MOST;
}

/** Renders a site with shared pages. */
export async function renderWith(
  shared: SharedPages,
  input: RenderInput,
  onPage: (done: number) => void,
  onWait: () => void = () => undefined,
): Promise<RenderedSite> {
  const { model, bodies, sources } = input;
  const untold: { readonly notes: readonly string[]; readonly file: OutputFile }[] = [];
  const add: FileSources['add'] = (notes, file) => {
    if (shared.holds(file)) untold.push({ notes, file });
    else sources?.add(notes, file);
  };
  const rendered = renderSite(
    { ...input, pages: shared.pages, ...(sources && { sources: { keep: sources.keep, add } }) },
    onPage,
  );
  const failures: Diagnostic[] = [];
  const settling = shared.settle((page) => {
    const { html, needs } = renderPageBody(page, bodies);
    try {
      return input.pages(page, { html, needs });
    } catch (error) {
      failures.push(describeFailure(page, model, error));
      return null;
    }
  });
  onWait();
  const settle = await settling;
  for (const { notes, file } of untold) {
    const page = settle(file);
    if (page !== null) sources?.add(notes, page);
  }
  const files = rendered.files.map(settle).filter((file) => file !== null);
  return { files, diagnostics: [...rendered.diagnostics, ...failures] };
}
