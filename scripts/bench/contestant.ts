/** Someone who builds a site from the same notes. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  /** What is built and how, in a few words. */
  readonly what: string;
  /** Brings everything back to before this run; not timed. */
  readonly prepare: () => Promise<void>;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Where the site is, in `cwd`. */
  readonly out: string;
  /** What is run after the command, timed with it. */
  readonly next?: Pick<Contestant, 'command' | 'args'>;
}

/** A contestant that cannot take part, and why. */
export interface Absent {
  readonly name: string;
  readonly why: string;
}
