import { parentPort, workerData } from 'node:worker_threads';
import { fingerprintPage } from '../cache/fingerprint-page.ts';
import { createHref } from '../plan/hrefs.ts';
import type { Page } from '../plan/page.ts';
import type { SiteContext, Theme } from '../plan/theme.ts';
import type { PageSource, RenderSetup, WrittenPage } from './render-message.ts';

/** The other end of `RenderThread`: writes the pages of a job one after the other. */
const setup = workerData as RenderSetup;
const done = new Int32Array(setup.done);
const { theme }: { readonly theme: Pick<Theme, 'renderPage'> } = await import(setup.module);
const encoder = new TextEncoder();
const site: SiteContext = { ...setup.site, href: createHref(setup.site.config.base) };

parentPort?.on('message', (job: readonly PageSource[]) => {
  const written = job.map(write);
  parentPort?.postMessage(
    written,
    written.flatMap((page) => page?.bytes.buffer ?? []),
  );
  Atomics.add(done, 0, 1);
});

function write({ source, html }: PageSource): WrittenPage {
  const [, page, needs] = JSON.parse(source) as [string, Page, readonly string[]];
  try {
    // In a piece of its own, which can be handed over.
    const bytes = encoder.encode(theme.renderPage(page, { html, needs }, site));
    return { bytes, fingerprint: fingerprintPage(source, html) };
  } catch {
    // What is wrong is said where it is tried again.
    return null;
  }
}
