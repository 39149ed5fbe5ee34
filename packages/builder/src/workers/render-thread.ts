import { Worker } from 'node:worker_threads';
import type { PageJson, PartJson } from '../cache/page-json.ts';
import { packageFolder } from '../package-folder.ts';
import type { SiteContext } from '../plan/theme.ts';
import type { PageSource, RenderedFor, RenderJob, RenderSetup, WrittenJob } from './render-message.ts';

/** Pages in a job: enough to be worth a message, and few enough to be sent in memory that is used again. */
const JOB = 8;

/** Length of the texts that may wait. With much that waits the thread is at work to the end; but it takes room. */
const WAITING = 16_000_000;

/** Room for what a page leaves behind, MB: with more, a thread clears up later. One that needs more comes to an end. */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** A page that was written, here or in a file of its own (its absolute path); null where it failed. */
export type WrittenPage = { readonly written: Buffer | string; readonly fingerprint: string } | null;

/** A thread that writes pages beside this one, as many as it gets done. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #done = new Int32Array(new SharedArrayBuffer(4));
  readonly #written: WrittenPage[] = [];
  #pages: PageSource[] = [];
  #parts: PartJson[] = [];
  /** Names of the parts that it knows, or is about to. */
  readonly #known = new Set<string>();
  #sent = 0;
  /** Length of the texts that were given to it in all, after each job. */
  readonly #lengths = [0];
  #length = 0;
  #onEnd: (() => void) | null = null;
  #isGone = false;

  /** Starts a thread, which loads the theme. `module`: as in `Theme`. `script`: what the thread runs. */
  constructor(module: string, script = ownScript) {
    const workerData: RenderSetup = { module, done: this.#done.buffer as SharedArrayBuffer };
    this.#worker = new Worker(script, { workerData, resourceLimits: limits });
    this.#worker.on('message', (written: WrittenJob) => this.#take(written));
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
    // After it is listened to, which makes it count.
    this.#worker.unref();
  }

  /** Says what pages are written for, before the first. `folder`: as in `RenderedFor`. */
  begin({ href: _href, config, ...rest }: SiteContext, folder: string | null): void {
    // As data: functions of plugins do not cross, and no theme asks for them.
    const site: RenderedFor['site'] = { ...rest, config: JSON.parse(JSON.stringify(config)) };
    this.#worker.postMessage({ site, folder } satisfies RenderedFor);
  }

  /** Ends a thread that has no pages to write. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Whether it would begin with another page soon. */
  get hasRoom(): boolean {
    const done = this.#lengths[Atomics.load(this.#done, 0)] ?? 0;
    return !this.#isGone && (this.#pages.length > 0 || this.#length - done < WAITING);
  }

  /** Takes a page over, with the text of its note. Gives the number under which `finish` gives it back. */
  add({ text, parts }: PageJson, html: string): number {
    this.#pages.push({ text, html });
    for (const part of parts) {
      if (this.#known.has(part.name)) continue;
      this.#known.add(part.name);
      this.#parts.push(part);
    }
    this.#sent += 1;
    this.#length += text.length + html.length;
    if (this.#pages.length >= JOB) this.#send();
    return this.#sent - 1;
  }

  /** Waits for the pages, and ends the thread. A page is absent where the thread came to an end before. */
  async finish(): Promise<readonly (WrittenPage | undefined)[]> {
    this.#send();
    await new Promise<void>((resolve) => {
      this.#onEnd = resolve;
      this.#worker.ref();
      if (this.#isGone || this.#written.length === this.#sent) resolve();
    });
    // It takes its time to give its memory back, for which nobody need wait.
    void this.#worker.terminate();
    return this.#written;
  }

  #send(): void {
    if (this.#pages.length === 0 || this.#isGone) return;
    const job: RenderJob = { parts: this.#parts, pages: this.#pages };
    this.#worker.postMessage(job);
    this.#lengths.push(this.#length);
    this.#pages = [];
    this.#parts = [];
  }

  #take({ bytes, pages }: WrittenJob): void {
    let start = 0;
    for (const page of pages) {
      if (page === null) this.#written.push(null);
      else if (typeof page.place === 'string')
        this.#written.push({ written: page.place, fingerprint: page.fingerprint });
      else {
        const { place, fingerprint } = page;
        this.#written.push({ written: Buffer.from(bytes.buffer, start, place - start), fingerprint });
        start = place;
      }
    }
    if (this.#written.length === this.#sent) this.#onEnd?.();
  }

  #end(): void {
    this.#isGone = true;
    this.#onEnd?.();
  }
}

const ownScript = new URL('dist/workers/render-worker.js', packageFolder);
