import type { Progress, StageName } from '@layerwise/builder';
import { isLively, type Output, type Surroundings } from '../surroundings.ts';

/** A build that is over sooner shows nothing, milliseconds. */
const patience = 500;
/** The bar is drawn at most so often, milliseconds. */
const pause = 80;
const barWidth = 24;

/** Words for the stages of a build; none is longer than the column they stand in. */
const words: Readonly<Record<StageName, string>> = {
  read: 'Reading',
  parse: 'Parsing',
  link: 'Linking',
  journal: 'Journal',
  learn: 'Learning',
  attachments: 'Images',
  plan: 'Planning',
  render: 'Rendering',
  write: 'Writing',
};

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Takes the bar off the terminal. */
  readonly clear: () => void;
}

/**
 * Makes a bar in one line that says which stage a build is in and how far; on anything but a terminal it
 * never says a word.
 *
 * @param clock - milliseconds since any moment
 */
export function createProgressBar(
  output: Output,
  env: Surroundings['env'],
  clock: () => number = () => performance.now(),
): ProgressBar {
  if (!isLively(output, env)) return { show: () => undefined, clear: () => undefined };
  const started = clock();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    show: (progress) => {
      const now = clock();
      if (now - started < patience || now - drawn < pause) return;
      drawn = now;
      output.write(`\r\x1b[K${drawLine(progress, output.columns)}`);
    },
    clear: () => {
      if (Number.isFinite(drawn)) output.write('\r\x1b[K');
    },
  };
}

function drawLine({ stage, done, total }: Progress, columns: number): string {
  const full = total === 0 ? 0 : Math.round((barWidth * Math.min(done, total)) / total);
  const bar = `${'━'.repeat(full)}${'╌'.repeat(barWidth - full)}`;
  const line = `${words[stage].padEnd(10)}${bar} ${total > 1 ? `${done} of ${total}` : ''}`.trimEnd();
  return line.length < columns ? line : words[stage];
}
