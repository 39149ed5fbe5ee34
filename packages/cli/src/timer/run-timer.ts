import { emitKeypressEvents } from 'node:readline';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import type { Output } from '../surroundings.ts';
import { roundToMinutes, type Stopwatch, showTime, startStopwatch } from './stopwatch.ts';

const barWidth = 24;

/** The session is kept on the disk so often, milliseconds. */
const keepPause = 5_000;

export interface TimerOptions {
  /** Of the note. */
  readonly title: string;
  /** Planned. */
  readonly minutes: number;
  /** Milliseconds that were spent before. */
  readonly spent: number;
  /** Keeps what was spent so far, milliseconds. */
  readonly keep: (elapsed: number) => Promise<void>;
  readonly output: Output;
}

/**
 * Runs a timer in the terminal until Enter ends the session or Ctrl-C interrupts it. When the time is over a bell
 * rings once and the timer goes on: the session ends when its author says so.
 *
 * @returns the minutes spent; null where the session was interrupted, and is kept
 */
export function runTimer({ title, minutes, spent, keep, output }: TimerOptions): Promise<number | null> {
  const { stdin } = process;
  const stopwatch = startStopwatch(Date.now, spent);
  const planned = minutes * 60_000;
  let hasRung = spent >= planned;
  let kept = stopwatch.elapsed();
  output.write(
    `${escapeControlCharacters(title)}: space pauses, Enter ends the session, Ctrl-C keeps it for later.\n`,
  );
  return new Promise((resolve) => {
    const draw = () => {
      output.write(`\r\x1b[K${drawTimer(stopwatch, planned)}`);
      if (stopwatch.elapsed() - kept >= keepPause) {
        kept = stopwatch.elapsed();
        void keep(kept).catch(() => undefined);
      }
      if (hasRung || stopwatch.elapsed() < planned) return;
      hasRung = true;
      output.write('\x07');
    };
    const timer = setInterval(draw, 250);
    const end = async (result: number | null) => {
      clearInterval(timer);
      stdin.off('keypress', press);
      stdin.setRawMode(false);
      stdin.pause();
      output.write('\r\x1b[K');
      await keep(stopwatch.elapsed()).catch(() => undefined);
      resolve(result);
    };
    const press = (_text: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean }) => {
      if (key.ctrl === true && key.name === 'c') void end(null);
      else if (key.name === 'return' || key.name === 'enter') void end(roundToMinutes(stopwatch.elapsed()));
      else if (key.name === 'space') {
        stopwatch.toggle();
        draw();
      }
    };
    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on('keypress', press);
    draw();
  });
}

function drawTimer(stopwatch: Stopwatch, planned: number): string {
  const elapsed = stopwatch.elapsed();
  const full = Math.min(barWidth, Math.floor((barWidth * elapsed) / planned));
  const bar = `${'━'.repeat(full)}${'╌'.repeat(barWidth - full)}`;
  const over = elapsed >= planned ? ', time is over' : '';
  return `${bar} ${showTime(elapsed)} of ${showTime(planned)}${over}${stopwatch.isPaused() ? ', paused' : ''}`;
}
