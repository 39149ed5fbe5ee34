/** Runs one rebuild at a time. */
export interface RebuildLoop {
  /** Asks for a rebuild because these paths may have changed; while one runs, the next takes all that came. */
  readonly request: (paths: Iterable<string>) => void;
  /** Settles when nothing runs and nothing waits. */
  readonly idle: () => Promise<void>;
  /** Forgets what waits, and whatever is asked for from now on; what runs goes on to its end. */
  readonly stop: () => void;
}

/**
 * Makes a loop that turns any number of requests into as few rebuilds as possible, without losing one: what
 * is asked for during a rebuild is done after it.
 *
 * @param rebuild - must not throw
 */
export function createRebuildLoop(rebuild: (paths: ReadonlySet<string>) => Promise<void>): RebuildLoop {
  let waiting: Set<string> | null = null;
  let running: Promise<void> | null = null;
  let isStopped = false;
  const run = async () => {
    while (waiting !== null) {
      const paths: ReadonlySet<string> = waiting;
      waiting = null;
      await rebuild(paths);
    }
    running = null;
  };
  return {
    request: (paths) => {
      if (isStopped) return;
      waiting = new Set([...(waiting ?? []), ...paths]);
      running ??= run();
    },
    idle: async () => {
      while (running !== null) await running;
    },
    stop: () => {
      isStopped = true;
      waiting = null;
    },
  };
}
