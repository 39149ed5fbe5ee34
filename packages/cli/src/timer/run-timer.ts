import { emitKeypressEvents } from 'node:readline';
import { escapeControlCharacters } from '../report/escape-control-characters.ts';
import type { Output } from '../surroundings.ts';
import { roundToMinutes, type Stopwatch, showTime, startStopwatch } from './stopwatch.ts';

const barWidth = 24;

/**
 * Runs a timer in the terminal until it is ended by Enter or thrown away by Ctrl-C. When the time is over a bell
 * rings once and the timer goes on: the session ends when its author says so.
 *
 * @param title - of the note
 * @param minutes - planned
 * @returns the minutes spent; null where the session was thrown away
 */
export function runTimer(title: string, minutes: number, output: Output): Promise<number | null> {
  const { stdin } = process;
  const stopwatch = startStopwatch(Date.now);
  const planned = minutes * 60_000;
  let hasRung = false;
  output.write(
    `${escapeControlCharacters(title)}: space pauses, Enter ends the session, Ctrl-C throws it away.\n`,
  );
  return new Promise((resolve) => {
    const draw = () => {
      output.write(`\r\x1b[K${drawTimer(stopwatch, planned)}`);
      if (hasRung || stopwatch.elapsed() < planned) return;
      hasRung = true;
      output.write('\x07');
    };
    const timer = setInterval(draw, 250);
    const end = (spent: number | null) => {
      clearInterval(timer);
      stdin.off('keypress', press);
      stdin.setRawMode(false);
      stdin.pause();
      output.write('\r\x1b[K');
      resolve(spent);
    };
    const press = (_text: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean }) => {
      if (key.ctrl === true && key.name === 'c') end(null);
      else if (key.name === 'return' || key.name === 'enter') end(roundToMinutes(stopwatch.elapsed()));
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
