import { Worker } from 'node:worker_threads';
import type { SiteContext } from '../plan/theme.ts';
import type { PageSource, RenderSetup, WrittenPage } from './render-message.ts';

/** Pages in a job: enough to be worth a message. */
const JOB = 32;

/** Jobs that may wait: what waits takes room. */
const WAITING = 4;

/** Room for what a page leaves behind, MB: with more, a thread clears up later. One that needs more comes to an end. */
const limits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** A thread that writes pages beside this one, as many as it gets done. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #done = new Int32Array(new SharedArrayBuffer(4));
  readonly #written: WrittenPage[] = [];
  #job: PageSource[] = [];
  #sent = 0;
  #jobs = 0;
  #onEnd: (() => void) | null = null;
  #isGone = false;

  /** `module`: as in `Theme`. `script`: what the thread runs. */
  constructor(module: string, site: SiteContext, script = ownScript) {
    const { href: _href, config, ...rest } = site;
    // As data: functions of plugins do not cross, and no theme asks for them.
    const data: RenderSetup['site'] = { ...rest, config: JSON.parse(JSON.stringify(config)) };
    const workerData: RenderSetup = { module, site: data, done: this.#done.buffer as SharedArrayBuffer };
    this.#worker = new Worker(script, { workerData, resourceLimits: limits });
    this.#worker.unref();
    this.#worker.on('message', (written: readonly WrittenPage[]) => this.#take(written));
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
  }

  /** Whether it would begin with another page soon. */
  get hasRoom(): boolean {
    return !this.#isGone && (this.#job.length > 0 || this.#jobs - Atomics.load(this.#done, 0) < WAITING);
  }

  /** Takes a page over. Gives the number under which `finish` gives it back. */
  add(page: PageSource): number {
    this.#job.push(page);
    this.#sent += 1;
    if (this.#job.length >= JOB) this.#send();
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
    await this.#worker.terminate();
    return this.#written;
  }

  #send(): void {
    if (this.#job.length === 0 || this.#isGone) return;
    this.#worker.postMessage(this.#job);
    this.#jobs += 1;
    this.#job = [];
  }

  #take(written: readonly WrittenPage[]): void {
    this.#written.push(...written);
    if (this.#written.length === this.#sent) this.#onEnd?.();
  }

  #end(): void {
    this.#isGone = true;
    this.#onEnd?.();
  }
}

const ownScript = new URL('./render-worker.js', import.meta.url);
