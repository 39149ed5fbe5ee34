import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fingerprintPage, readPageJson } from '../cache/page-json.ts';
import { createHref } from '../plan/hrefs.ts';
import type { SiteContext, Theme } from '../plan/theme.ts';
import type { PageSource, RenderedFor, RenderJob, RenderSetup, WrittenJob } from './render-message.ts';

/** The other end of `RenderThread`: writes the pages of a job one after the other. */
const setup = workerData as RenderSetup;
const done = new Int32Array(setup.done);
const { theme }: { readonly theme: Pick<Theme, 'renderPage'> } = await import(setup.module);
const encoder = new TextEncoder();
const known = new Map<string, unknown>();
let site: SiteContext | null = null;
let folder: string | null = null;

parentPort?.on('message', (message: RenderedFor | RenderJob) => {
  if ('site' in message) {
    site = { ...message.site, href: createHref(message.site.config.base) };
    folder = message.folder;
  } else if (site !== null) run(message, site);
});

function run({ parts, pages }: RenderJob, site: SiteContext): void {
  for (const { name, text } of parts) known.set(name, JSON.parse(text));
  let end = 0;
  const written = pages.map((page) => {
    const document = write(page, site);
    if (document === null) return null;
    const fingerprint = fingerprintPage(page, page.html);
    if (folder === null) {
      end += put(document, end);
      return { place: end, fingerprint };
    }
    const place = writeFile(document, folder);
    return place === null ? null : { place, fingerprint };
  });
  const job: WrittenJob = { bytes: bytes.slice(0, end), pages: written };
  parentPort?.postMessage(job, [job.bytes.buffer]);
  Atomics.add(done, 0, 1);
}

let files = 0;

/** Writes a page to a file of its own; null where that cannot be. */
function writeFile(document: string, folder: string): string | null {
  const path = join(folder, String(files));
  files += 1;
  try {
    // Before `bytes` is looked at: it may be other ones afterwards.
    const length = put(document, 0);
    writeFileSync(path, bytes.subarray(0, length), { flag: 'wx' });
    return path;
  } catch {
    // What is wrong is said where the site is written.
    return null;
  }
}

/** The pages of a job. It is used for all of them: taking new room for each page takes as long as filling it. */
let bytes = new Uint8Array(1 << 20);

/** Writes a text at a place; gives its length in bytes. */
function put(text: string, start: number): number {
  // A code unit takes three bytes at the most.
  const needed = start + 3 * text.length;
  if (needed > bytes.length) {
    const larger = new Uint8Array(2 * needed);
    larger.set(bytes.subarray(0, start));
    bytes = larger;
  }
  return encoder.encodeInto(text, bytes.subarray(start)).written;
}

function write({ text, html }: PageSource, site: SiteContext): string | null {
  try {
    const { page, needs } = readPageJson(text, known);
    return theme.renderPage(page, { html, needs }, site);
  } catch {
    // What is wrong is said where it is tried again.
    return null;
  }
}
