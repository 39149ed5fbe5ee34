import type { Learning, QueueEntry, TrackBalance } from '@layerwise/builder';
import { layers, tracks } from '@layerwise/parser';
import picocolors from 'picocolors';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { countOf } from './summary.ts';

/** Nothing is wider than the narrowest usual terminal. */
const width = 80;
const barWidth = 40;
/** So many lines of a list are shown. */
const shown = 5;

/**
 * Draws how the learning goes, in lines of at most 80 columns.
 *
 * @param today - `YYYY-MM-DD`
 */
export function drawStatus(learning: Learning, today: string, isColored: boolean): string {
  const { bold } = picocolors.createColors(isColored);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Layers', drawLayers(learning)],
    [`Balance, ${countOf(learning.balance.weeks, 'week')}`, drawBalance(learning.balance)],
    [`Queue (${learning.queue.length})`, drawList(learning.queue.map((entry) => describeQueued(entry)))],
    [`Stuck (${learning.stuck.length})`, drawList(describeStuck(learning))],
    ['To be gone over', [`${countOf(learning.reviews.length, 'note')} on ${today}`]],
  ];
  return sections
    .map(([title, lines]) => `${bold(title)}\n${lines.map((line) => `  ${fit(line)}\n`).join('')}`)
    .join('\n');
}

function drawLayers({ layers: counts }: Learning): readonly string[] {
  const most = Math.max(1, ...layers.map((layer) => counts[layer]));
  return layers.map((layer) => `${layer.padEnd(8)}${drawBar(counts[layer], most)} ${counts[layer]}`);
}

function drawBalance(balance: TrackBalance): readonly string[] {
  const most = Math.max(1, ...tracks.map((track) => balance[track].minutes));
  const bars = tracks.map((track) => {
    const { notes, minutes } = balance[track];
    return `${track.padEnd(8)}${drawBar(minutes, most)} ${minutes} min, ${countOf(notes, 'note')}`;
  });
  return balance.starved === null ? bars : [...bars, `${balance.starved} starves`];
}

function drawBar(value: number, most: number): string {
  const length = Math.round((barWidth * value) / most);
  return `${'█'.repeat(length)}${'░'.repeat(barWidth - length)}`;
}

function describeQueued({ title, outcome, due, overdue, layer }: QueueEntry): string {
  if (outcome === 'next-layer') return `${title}: ${layer ?? 'next layer'} is next`;
  if (due === null) return `${title}: ${outcome}`;
  return `${title}: ${overdue ? 'was due' : 'due'} ${due}`;
}

function describeStuck({ stuck, topics }: Learning): readonly string[] {
  return stuck.map(({ topic, days }) => `${topics.get(topic)?.title ?? topic}: ${countOf(days, 'day')}`);
}

function drawList(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return ['nothing'];
  const more = lines.length - shown;
  return more > 0 ? [...lines.slice(0, shown), `and ${more} more`] : lines;
}

function fit(line: string): string {
  const safe = [...escapeControlCharacters(line)];
  return safe.length <= width - 2 ? safe.join('') : `${safe.slice(0, width - 3).join('')}…`;
}
