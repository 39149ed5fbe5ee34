import { emitKeypressEvents } from 'node:readline';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import type { Output } from '../surroundings.ts';
import { roundToMinutes, type Stopwatch, showTime, startStopwatch } from './stopwatch.ts';

const barWidth = 24;
/** Milliseconds between two looks at the clock. */
const pause = 250;
/** The session is kept on the disk so often, milliseconds. */
const keepPause = 5_000;

/** Where keys are pressed. */
export type Keys = NodeJS.ReadableStream & { readonly setRawMode: (on: boolean) => unknown };

export interface TimerOptions {
  /** Of the note. */
  readonly title: string;
  /** Planned. */
  readonly minutes: number;
  /** Milliseconds that were spent before. */
  readonly spent: number;
  /** Keeps what was spent so far, milliseconds. */
  readonly keep: (elapsed: number) => Promise<void>;
  readonly keys: Keys;
  readonly output: Output;
}

/**
 * Runs a timer in the terminal until Enter ends the session or Ctrl-C interrupts it, as do a terminal that is closed and
 * a system that shuts down. When the time is over a bell rings once and the timer goes on: the session ends when its
 * author says so.
 *
 * @returns the minutes spent; null where the session was interrupted, and is kept
 * @throws the error of the file system where it cannot be kept at the end
 */
export function runTimer(options: TimerOptions): Promise<number | null> {
  const { title, minutes, spent, keep, keys, output } = options;
  const stopwatch = startStopwatch(Date.now, spent);
  const planned = minutes * 60_000;
  let hasRung = spent >= planned;
  let kept = Number.NEGATIVE_INFINITY;
  // One after the other: the last one kept must be the last one on the disk.
  let keeping: Promise<unknown> = Promise.resolve();
  output.write(
    `${escapeControlCharacters(title)}: space pauses, Enter ends the session, Ctrl-C keeps it for later.\n`,
  );
  return new Promise((resolve, reject) => {
    const tick = () => {
      draw();
      if (stopwatch.elapsed() - kept < keepPause) return;
      kept = stopwatch.elapsed();
      // One that fails is made good by the next, or said at the end.
      keeping = keeping.then(() => keep(stopwatch.elapsed())).catch(() => undefined);
    };
    const draw = () => {
      output.write(`\r\x1b[K${drawTimer(stopwatch, planned)}`);
      if (hasRung || stopwatch.elapsed() < planned) return;
      hasRung = true;
      output.write('\x07');
    };
    const timer = setInterval(tick, pause);
    const end = (result: number | null) => {
      clearInterval(timer);
      keys.off('keypress', press);
      for (const signal of signals) process.off(signal, interrupt);
      keys.setRawMode(false);
      keys.pause();
      output.write('\r\x1b[K');
      keeping.then(() => keep(stopwatch.elapsed())).then(() => resolve(result), reject);
    };
    const interrupt = () => end(null);
    const press = (_text: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean }) => {
      if (key.ctrl === true && key.name === 'c') interrupt();
      else if (key.name === 'return' || key.name === 'enter') end(roundToMinutes(stopwatch.elapsed()));
      else if (key.name === 'space') {
        stopwatch.toggle();
        draw();
      }
    };
    emitKeypressEvents(keys);
    keys.setRawMode(true);
    keys.resume();
    keys.on('keypress', press);
    for (const signal of signals) process.on(signal, interrupt);
    tick();
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function drawTimer(stopwatch: Stopwatch, planned: number): string {
  const elapsed = stopwatch.elapsed();
  const full = Math.min(barWidth, Math.floor((barWidth * elapsed) / planned));
  const bar = `${'━'.repeat(full)}${'╌'.repeat(barWidth - full)}`;
  const over = elapsed >= planned ? ', time is over' : '';
  return `${bar} ${showTime(elapsed)} of ${showTime(planned)}${over}${stopwatch.isPaused() ? ', paused' : ''}`;
}
