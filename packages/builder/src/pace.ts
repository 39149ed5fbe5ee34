/** Milliseconds that a file may take on average to be read or written here and now. A local disk takes a tenth of it. */
const SLOW = 0.5;

/** Files may take this long together, milliseconds, whatever the average: the first of a program takes longer. */
const GRACE = 50;

/**
 * Watches how long files take. To read or write them without waiting in between takes a fifth of the time on a fast disk;
 * where they take long (a network, a disk that sleeps), it is better done beside each other.
 */
export class Pace {
  #count = 0;
  #spent = 0;

  get isSlow(): boolean {
    return this.#spent > GRACE + SLOW * this.#count;
  }

  /** Does something with a file, and takes in how long it took. */
  time<T>(run: () => T): T {
    const begun = performance.now();
    try {
      return run();
    } finally {
      this.#spent += performance.now() - begun;
      this.#count += 1;
    }
  }
}
