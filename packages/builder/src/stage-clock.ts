import { performance } from 'node:perf_hooks';

export const stageNames = [
  'read',
  'parse',
  'link',
  'journal',
  'learn',
  'attachments',
  'plan',
  'render',
  'write',
] as const;
/** The stages of a build, in their order. */
export type StageName = (typeof stageNames)[number];

/** How far a build has come. */
export interface Progress {
  readonly stage: StageName;
  readonly done: number;
  readonly total: number;
}

/** Runs the stages of a build, tells how far they are and how long each took. */
export class StageClock {
  readonly #timings = Object.fromEntries(stageNames.map((name) => [name, 0])) as Record<StageName, number>;
  readonly #onProgress: (progress: Progress) => void;

  constructor(onProgress: (progress: Progress) => void = () => undefined) {
    this.#onProgress = onProgress;
  }

  /** Milliseconds by stage. */
  get timings(): Readonly<Record<StageName, number>> {
    return this.#timings;
  }

  /**
   * Runs one stage. It may tell its progress: `tell(total)` gives a function that takes the number of things done.
   */
  async run<T>(
    stage: StageName,
    work: (tell: (total: number) => (done: number) => void) => T | Promise<T>,
  ): Promise<T> {
    const start = performance.now();
    this.#onProgress({ stage, done: 0, total: 1 });
    try {
      return await work((total) => (done) => this.#onProgress({ stage, done, total }));
    } finally {
      this.#timings[stage] += performance.now() - start;
    }
  }
}
