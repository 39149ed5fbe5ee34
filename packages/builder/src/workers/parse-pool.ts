import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ParsedNote, type ParseOptions, parsePlainly } from '@layerwise/parser';
import type { Parse } from '../parse/parse-vault.ts';
import type { NoteFile } from '../read/vault-file.ts';
import type { ParseJob, ParseReply, WorkerSetup } from './parse-message.ts';

/** A batch holds notes of about so many bytes: long enough to be worth a message, short enough to share the work. */
const BATCH_BYTES = 64 * 1024;

/**
 * Milliseconds of processor time that one note may take. Not of the clock: on a busy machine, or one that sleeps, a note
 * may take long without its fault.
 */
const NOTE_LIMIT = 5000;
const LOOK_EVERY = 250;

/** A parse makes many short-lived things: room for them, and they need not be looked through so often (a fifth less time). */
const YOUNG_MB = 64;

/** Notes below this number are parsed by one worker: a second would start for nothing. */
const NOTES_A_WORKER = 60;

interface Task {
  readonly file: NoteFile;
  readonly options: ParseOptions;
  readonly resolve: (parsed: ParsedNote) => void;
}

/**
 * Parses notes in worker threads: beside each other, and where a parse can be ended. A note that takes over five
 * seconds, or brings its worker down, becomes a page with its plain text, with a diagnostic; the others are parsed.
 */
export class ParsePool {
  readonly #size: number;
  readonly #limit: number;
  readonly #waiting: Task[] = [];
  readonly #workers = new Set<PoolWorker>();
  #isClosed = false;
  #isPlanned = false;

  /** `size`: number of threads; null: as many as there are cores, fewer for few notes. */
  constructor(size: number | null, notes: number, limit = NOTE_LIMIT) {
    this.#size = size ?? Math.max(1, Math.min(availableParallelism(), Math.ceil(notes / NOTES_A_WORKER)));
    this.#limit = limit;
  }

  /** Parses one note in one of the threads. */
  readonly parse: Parse = (file, options) =>
    new Promise((resolve) => {
      this.#waiting.push({ file, options, resolve });
      this.#plan();
    });

  /** Ends the threads. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#workers].map((worker) => worker.end()));
  }

  /** Gives out work once all that is asked for in this turn is known. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setImmediate(() => {
      this.#isPlanned = false;
      this.#giveOut();
    });
  }

  #giveOut(): void {
    for (const worker of this.#workers) if (worker.isIdle) this.#feed(worker);
    while (this.#waiting.length > 0 && this.#workers.size < this.#size && !this.#isClosed) {
      const worker = new PoolWorker(
        this.#limit,
        () => [...this.#workers].filter(({ isIdle }) => !isIdle).length,
      );
      this.#workers.add(worker);
      this.#feed(worker);
    }
  }

  #feed(worker: PoolWorker): void {
    const batch = this.#takeBatch();
    const first = batch[0];
    if (first === undefined) return;
    void worker.run(batch, first.options).then((failed) => {
      if (failed !== null) {
        this.#workers.delete(worker);
        this.#waiting.unshift(...failed);
      }
      this.#giveOut();
    });
  }

  #takeBatch(): readonly Task[] {
    const batch: Task[] = [];
    let bytes = 0;
    while (bytes < BATCH_BYTES) {
      const task = this.#waiting[0];
      if (task === undefined || (batch[0] !== undefined && batch[0].options !== task.options)) break;
      this.#waiting.shift();
      batch.push(task);
      bytes += task.file.bytes.length;
    }
    return batch;
  }
}

/** One thread and the batch that it works on. */
class PoolWorker {
  readonly #state = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;
  readonly #limit: number;
  readonly #countBusy: () => number;
  isIdle = true;
  /** Takes the outcome of the job in work. */
  #settle: (outcome: ParseReply | string) => void = () => undefined;

  /** `countBusy` says among how many threads the processor time of this process is shared. */
  constructor(limit: number, countBusy: () => number) {
    this.#limit = limit;
    this.#countBusy = countBusy;
    const workerData: WorkerSetup = { progress: this.#state.buffer as SharedArrayBuffer };
    this.#worker = new Worker(new URL('./parse-worker.js', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.unref();
    this.#worker.on('message', (reply: ParseReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#settle(`It cannot be parsed (${error.message})`));
    this.#worker.on('exit', () => this.#settle('It brings its parser down'));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /**
   * Parses a batch.
   *
   * @returns null when all of it is parsed; else the thread is gone, the note that it was at is settled, and these are
   *   left to be parsed.
   */
  async run(batch: readonly Task[], options: ParseOptions): Promise<readonly Task[] | null> {
    this.isIdle = false;
    const job: ParseJob = { files: batch.map(({ file }) => file), options };
    const reply = await this.#ask(job);
    this.isIdle = true;
    if (typeof reply !== 'string') {
      for (const [index, task] of batch.entries()) {
        const parsed = reply.parsed[index];
        if (parsed !== undefined) task.resolve(parsed);
      }
      return null;
    }
    await this.#worker.terminate();
    const culprit = batch[Atomics.load(this.#state, 0)];
    if (culprit !== undefined)
      culprit.resolve(await parsePlainly(culprit.file.path, culprit.file.bytes, options, reply));
    return batch.filter((task) => task !== culprit);
  }

  /** Sends a job; gives the reply, or why there will be none. */
  #ask(job: ParseJob): Promise<ParseReply | string> {
    return new Promise((resolve) => {
      let begun = -1;
      let since = 0;
      this.#settle = (outcome) => {
        clearInterval(timer);
        this.#settle = () => undefined;
        resolve(outcome);
      };
      const timer = setInterval(() => {
        const now = Atomics.load(this.#state, 1);
        const spent = processorTime();
        if (now !== begun) {
          begun = now;
          since = spent;
        } else if (spent - since > this.#limit * this.#countBusy()) {
          this.#settle(`It takes over ${this.#limit / 1000} s to parse`);
        }
      }, LOOK_EVERY);
      Atomics.store(this.#state, 0, 0);
      this.#worker.postMessage(job);
    });
  }
}

/** Processor time of all threads of this process so far, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
