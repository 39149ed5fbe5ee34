import { Worker } from 'node:worker_threads';
import type { ParseJob, ParseReply, WorkerSetup } from './parse-message.ts';

/** Milliseconds between looks at how far a thread is. */
const LOOK_EVERY = 250;

/** A parse makes many short-lived things: room for them, and they need not be looked through so often (a fifth less time). */
const YOUNG_MB = 64;

/**
 * What became of a job: its results; or why there are none, and at which of its notes (null: its thread had not begun with
 * any note of any job); or that the thread ended with an earlier job.
 */
export type JobOutcome =
  | ParseReply
  | { readonly reason: string; readonly culprit: number | null }
  | 'untouched';

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

/** Jobs that a thread has at once: with the next one at hand it need not wait while this thread is busy. */
const MOST_JOBS = 2;

/** A job that was sent. */
interface SentJob {
  /** Notes in the jobs before it. */
  readonly before: number;
  readonly settle: (outcome: JobOutcome) => void;
}

/** One thread that parses jobs in their order. After an outcome without results it is gone. */
export class PoolWorker {
  /** Index of the note in work, and how many notes were begun so far. */
  readonly #state = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;
  readonly #options: PoolWorkerOptions;
  /** The first of them is in work. */
  readonly #jobs: SentJob[] = [];
  #sentNotes = 0;
  #watch: NodeJS.Timeout | null = null;
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
    this.#worker.on('message', (reply: ParseReply) => this.#take(reply));
    this.#worker.on('error', (error) => this.#end(`It cannot be parsed (${error.message})`));
    this.#worker.on('exit', () => this.#end('It brings its parser down'));
    // After it is listened to, which makes it count.
    this.#worker.unref();
  }

  get isIdle(): boolean {
    return this.#jobs.length === 0 && !this.#isGone;
  }

  /** Whether it takes another job. */
  get hasRoom(): boolean {
    return this.#jobs.length < MOST_JOBS && !this.#isGone;
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
  run(job: ParseJob): Promise<JobOutcome> {
    return new Promise((settle) => {
      this.#jobs.push({ before: this.#sentNotes, settle });
      this.#sentNotes += job.files.length;
      const room = this.#rooms.pop();
      this.#worker.postMessage(room === undefined ? job : { ...job, room }, room === undefined ? [] : [room]);
      this.#watch ??= this.#watchNotes();
    });
  }

  #take(reply: ParseReply): void {
    this.#jobs.shift()?.settle(reply);
    if (this.#jobs.length === 0) this.#stopWatching();
  }

  #end(reason: string): void {
    this.#isGone = true;
    this.#stopWatching();
    const [first, ...others] = this.#jobs.splice(0);
    // Only when it has ended it is certain how far it came.
    void this.#worker.terminate().then(() => {
      const begun = Atomics.load(this.#state, 1);
      const hasBegun = begun > (first?.before ?? 0);
      const outcome = { reason, culprit: hasBegun ? Atomics.load(this.#state, 0) : null };
      // A thread that ended between two jobs could start all the same.
      first?.settle(hasBegun || begun === 0 ? outcome : 'untouched');
      for (const { settle } of others) settle(begun === 0 ? outcome : 'untouched');
    });
  }

  /** Ends the thread where it is at one note for too long. */
  #watchNotes(): NodeJS.Timeout {
    const { limit, countBusy } = this.#options;
    let begun = -1;
    let since = 0;
    return setInterval(() => {
      const now = Atomics.load(this.#state, 1);
      const spent = processorTime();
      if (now !== begun) {
        begun = now;
        since = spent;
      } else if (spent - since > limit * countBusy()) this.#end(`It takes over ${limit / 1000} s to parse`);
    }, LOOK_EVERY);
  }

  #stopWatching(): void {
    if (this.#watch !== null) clearInterval(this.#watch);
    this.#watch = null;
  }
}

/** Processor time of all threads of this process so far, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
