import { Worker } from 'node:worker_threads';
import type { ParseJob, ParseReply, WorkerSetup } from './parse-message.ts';

/** Milliseconds between looks at how far a thread is. */
const LOOK_EVERY = 250;

/** A parse makes many short-lived things: room for them, and they need not be looked through so often (a fifth less time). */
const YOUNG_MB = 64;

/** What became of a job: its results, or why there are none and at which of its notes; null: it had not begun with any. */
export type JobOutcome = ParseReply | { readonly reason: string; readonly culprit: number | null };

/** How a thread is started and judged. */
export interface PoolWorkerOptions {
  readonly script: URL;
  /** As in `WorkerSetup`. */
  readonly pluginsFrom: string | null;
  /**
   * Milliseconds of processor time that one note may take. Not of the clock: on a busy machine, or one that sleeps, a
   * note may take long without its fault.
   */
  readonly limit: number;
  /** Among how many threads the processor time of this process is shared. */
  readonly countBusy: () => number;
}

/** One thread that parses jobs, one at a time. After an outcome without results it is gone. */
export class PoolWorker {
  /** Index of the note in work, and how many notes were begun so far. */
  readonly #state = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;
  readonly #options: PoolWorkerOptions;
  /** Takes the outcome of the job in work; null where there is none. */
  #settle: ((outcome: ParseReply | string) => void) | null = null;
  #isGone = false;
  /** Memory in which the thread sent what was copied since. */
  readonly #rooms: ArrayBuffer[] = [];

  constructor(options: PoolWorkerOptions) {
    this.#options = options;
    const workerData: WorkerSetup = {
      progress: this.#state.buffer as SharedArrayBuffer,
      pluginsFrom: options.pluginsFrom,
    };
    this.#worker = new Worker(options.script, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.unref();
    this.#worker.on('message', (reply: ParseReply) => this.#settle?.(reply));
    this.#worker.on('error', (error) => this.#end(`It cannot be parsed (${error.message})`));
    this.#worker.on('exit', () => this.#end('It brings its parser down'));
  }

  get isIdle(): boolean {
    return this.#settle === null && !this.#isGone;
  }

  /** Whether the thread has ended, in work or between jobs. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Takes back the memory of a reply. Nobody may look at it any more. */
  takeBack({ packed }: Pick<ParseReply, 'packed'>): void {
    this.#rooms.push(packed.buffer);
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Parses the notes of a job. */
  async run(job: ParseJob): Promise<JobOutcome> {
    const before = Atomics.load(this.#state, 1);
    const outcome = await this.#ask(job);
    if (typeof outcome !== 'string') return outcome;
    this.#isGone = true;
    await this.#worker.terminate();
    const hasBegun = Atomics.load(this.#state, 1) !== before;
    return { reason: outcome, culprit: hasBegun ? Atomics.load(this.#state, 0) : null };
  }

  #end(reason: string): void {
    this.#isGone = true;
    this.#settle?.(reason);
  }

  /** Sends a job; gives the reply, or why there will be none. */
  #ask(job: ParseJob): Promise<ParseReply | string> {
    const { limit, countBusy } = this.#options;
    return new Promise((resolve) => {
      let begun = -1;
      let since = 0;
      const timer = setInterval(() => {
        const now = Atomics.load(this.#state, 1);
        const spent = processorTime();
        if (now !== begun) {
          begun = now;
          since = spent;
        } else if (spent - since > limit * countBusy()) {
          this.#settle?.(`It takes over ${limit / 1000} s to parse`);
        }
      }, LOOK_EVERY);
      this.#settle = (outcome) => {
        clearInterval(timer);
        this.#settle = null;
        resolve(outcome);
      };
      const room = this.#rooms.pop();
      this.#worker.postMessage(room === undefined ? job : { ...job, room }, room === undefined ? [] : [room]);
    });
  }
}

/** Processor time of all threads of this process so far, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
