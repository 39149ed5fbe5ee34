import type { ParsedNote, ParseOptions } from '@layerwise/parser';
import { packageFolder } from '../package-folder.ts';
import { unpackNote } from '../parse/packed-note.ts';
import type { Parse } from '../parse/parse-vault.ts';
import type { NoteFile } from '../read/vault-file.ts';
import { countThreads } from './count-threads.ts';
import { type JobOutcome, PoolWorker } from './pool-worker.ts';

/** A batch holds notes of about so many bytes: long enough to be worth a message, short enough to share the work. */
const BATCH_BYTES = 64 * 1024;

/** Milliseconds of processor time that one note may take. */
const NOTE_LIMIT = 5000;

interface Task {
  readonly file: NoteFile;
  readonly options: ParseOptions;
  readonly resolve: (parsed: ParsedNote | Promise<ParsedNote>) => void;
  readonly reject: (error: Error) => void;
}

/** What is not always the same. */
export interface ParsePoolOptions {
  /** As in `WorkerSetup`. */
  readonly pluginsFrom?: string | null;
  /** Milliseconds of processor time that one note may take. */
  readonly limit?: number;
  /** What the threads run. */
  readonly script?: URL;
}

/**
 * Parses notes in worker threads: beside each other, and where a parse can be ended. A note that takes over five
 * seconds, or brings its worker down, becomes a page with its plain text, with a diagnostic; the others are parsed.
 */
export class ParsePool {
  readonly #given: number | null;
  #size = 1;
  readonly #options: Required<ParsePoolOptions>;
  readonly #waiting: Task[] = [];
  readonly #workers = new Set<PoolWorker>();
  #isClosed = false;
  #isPlanned = false;

  /** `size`: number of threads; null: as many as `countThreads` says. */
  constructor(
    size: number | null,
    notes: number,
    { limit = NOTE_LIMIT, script = ownScript, pluginsFrom = null }: ParsePoolOptions = {},
  ) {
    this.#given = size;
    this.#options = { limit, script, pluginsFrom };
    this.expect(notes);
  }

  /** Says anew how many notes there are. */
  expect(notes: number): void {
    this.#size = this.#given ?? countThreads(notes);
  }

  /** Starts a thread, which is ready then when the first note comes. */
  start(): void {
    if (!this.#isClosed && this.#workers.size === 0) this.#addWorker();
  }

  /**
   * Parses one note in one of the threads.
   *
   * @throws an error where threads cannot be started, or the pool is closed before the note is parsed.
   */
  readonly parse: Parse = (file, options) =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ file, options, resolve, reject });
      this.#plan();
    });

  /** Ends the threads. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#plan();
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
    if (this.#isClosed) {
      for (const { reject } of this.#waiting.splice(0)) reject(closed());
      return;
    }
    for (const worker of this.#workers) {
      // One that ended between two jobs.
      if (worker.isGone) this.#workers.delete(worker);
      else if (worker.isIdle) this.#feed(worker);
    }
    while (this.#waiting.length > 0 && this.#workers.size < this.#size) {
      this.#feed(this.#addWorker());
    }
    for (const worker of this.#workers) if (worker.hasRoom) this.#feed(worker);
  }

  #addWorker(): PoolWorker {
    const countBusy = (): number => [...this.#workers].filter(({ isIdle }) => !isIdle).length;
    const worker = new PoolWorker({ ...this.#options, countBusy });
    this.#workers.add(worker);
    return worker;
  }

  #feed(worker: PoolWorker): void {
    const batch = this.#takeBatch();
    const options = batch[0]?.options;
    if (options === undefined) return;
    // All are read before one is sent: bytes that share their memory are copied with the first of them.
    const files = batch.map(({ file: { path, bytes, before } }) => ({
      path,
      bytes,
      ...(before && { before }),
    }));
    void worker.run({ files, options }).then((outcome) => {
      if (worker.isGone) this.#workers.delete(worker);
      // The thread goes on while what it sent is unpacked.
      const isParsed = outcome !== 'untouched' && 'packed' in outcome;
      if (isParsed) this.#giveOut();
      this.#waiting.unshift(...this.#settle(batch, outcome));
      if (isParsed) worker.takeBack(outcome);
      this.#giveOut();
    });
  }

  /** Gives out the results of a batch; gives back the notes of it that are still to be parsed. */
  #settle(batch: readonly Task[], outcome: JobOutcome): readonly Task[] {
    if (outcome !== 'untouched' && 'packed' in outcome) {
      // This thread has the time to take fresh memory, and the other one has not.
      const packed = outcome.packed.slice();
      let start = 0;
      for (const [index, length] of outcome.lengths.entries()) {
        batch[index]?.resolve(unpackNote(packed.subarray(start, start + length)));
        start += length;
      }
      return [];
    }
    if (this.#isClosed || outcome === 'untouched') return batch;
    const { reason, culprit } = outcome;
    if (culprit === null) {
      for (const { reject } of batch) reject(new Error(`No note can be parsed: ${reason}.`));
      return [];
    }
    for (const { file, options, resolve } of batch.slice(culprit, culprit + 1)) {
      // Loaded late: a build whose notes are all remembered needs no parser in this thread.
      const parsing = import('@layerwise/parser');
      resolve(parsing.then(({ parsePlainly }) => parsePlainly(file.path, file.bytes, options, reason)));
    }
    return batch.filter((_task, index) => index !== culprit);
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

const ownScript = new URL('dist/workers/parse-worker.js', packageFolder);

function closed(): Error {
  return new Error('Parsing was ended before this note was parsed.');
}
