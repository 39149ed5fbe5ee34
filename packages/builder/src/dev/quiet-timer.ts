/** It is quiet when nothing was built for so long, milliseconds. */
const SILENCE = 10_000;

/** Waits for a time in which nothing happens. */
export interface QuietTimer {
  /** Begins to wait, from the beginning. */
  readonly begin: () => void;
  readonly stop: () => void;
}

/** Calls something once after each stretch of work, when it has been quiet for a while. */
export function createQuietTimer(onQuiet: () => Promise<void>, silence = SILENCE): QuietTimer {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void onQuiet(), silence).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
