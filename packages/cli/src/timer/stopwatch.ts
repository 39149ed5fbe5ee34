/** Measures how long something took by the clock on the wall, pauses left out. */
export interface Stopwatch {
  /** Milliseconds until now, pauses left out. */
  readonly elapsed: () => number;
  readonly isPaused: () => boolean;
  /** Pauses, or goes on. */
  readonly toggle: () => void;
}

/**
 * Starts a stopwatch. It counts by the clock and not by its own ticks: a closed lid does not stop it.
 *
 * @param clock - milliseconds since 1970
 * @param spent - milliseconds that were measured earlier
 */
export function startStopwatch(clock: () => number, spent = 0): Stopwatch {
  let before = spent;
  let since: number | null = clock();
  const elapsed = () => before + (since === null ? 0 : Math.max(0, clock() - since));
  return {
    elapsed,
    isPaused: () => since === null,
    toggle: () => {
      before = elapsed();
      since = since === null ? clock() : null;
    },
  };
}

/** Minutes of a session, to the nearest, at least one. */
export function roundToMinutes(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 60_000));
}

/** Time as a clock shows it: `4:05`, `1:00:00`. */
export function showTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
