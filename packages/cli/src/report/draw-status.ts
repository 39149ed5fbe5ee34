import type { QueueEntry } from '@layerwise/builder';
import type { Status } from '@layerwise/builder/kept';
import { layers, tracks } from '@layerwise/parser/note';
import measure from 'fast-string-truncated-width';
import picocolors from 'picocolors';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { countOf } from './summary.ts';

/** Nothing is wider than the narrowest usual terminal. */
const width = 80;
const barWidth = 40;
/** So many lines of a list are shown. */
const shown = 5;
/** From no event in a week to the most. */
const heights = [...'·▁▂▃▄▅▆▇█'];

/** Draws how the learning goes, in lines of at most 80 columns. */
export function drawStatus(status: Status, isColored: boolean): string {
  const { bold } = picocolors.createColors(isColored);
  const { balance, queue, stuck, reviews } = status;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Layers', drawLayers(status)],
    [`Balance, ${countOf(balance.weeks, 'week')}`, drawBalance(status)],
    ['Streak', drawStreak(status.journal)],
    [`Queue (${queue.length})`, drawList(queue.map(describeQueued))],
    [
      `Stuck (${stuck.length})`,
      drawList(stuck.map(({ title, days }) => `${title}: ${countOf(days, 'day')}`)),
    ],
    [
      `To be gone over (${reviews.length})`,
      drawList(reviews.map(({ title, due }) => `${title}: since ${due}`)),
    ],
  ];
  return sections
    .map(([title, lines]) => `${bold(title)}\n${lines.map((line) => `  ${fit(line)}\n`).join('')}`)
    .join('\n');
}

function drawLayers({ layers: counts }: Status): readonly string[] {
  const most = Math.max(1, ...layers.map((layer) => counts[layer]));
  return layers.map((layer) => `${layer.padEnd(8)}${drawBar(counts[layer], most)} ${counts[layer]}`);
}

/** The tracks, and a kind word with something to go on with where one of them starves. */
function drawBalance({ balance, suggestion }: Status): readonly string[] {
  const most = Math.max(1, ...tracks.map((track) => balance[track].minutes));
  const bars = tracks.map((track) => {
    const { notes, minutes } = balance[track];
    return `${track.padEnd(8)}${drawBar(minutes, most)} ${minutes} min, ${countOf(notes, 'note')}`;
  });
  if (balance.starved === null) return bars;
  const next = suggestion === null ? 'one timebox on it sets it right' : `perhaps next: ${suggestion.title}`;
  return [...bars, `${balance.starved} got little in these weeks; ${next}`];
}

function drawStreak(journal: Status['journal']): readonly string[] {
  if (journal === null) return ['git tells nothing'];
  const { streak, weekStreak, weeks } = journal;
  const most = Math.max(1, ...weeks.map(({ events }) => events));
  const year = weeks.map(({ events }) => heights[Math.ceil(((heights.length - 1) * events) / most)] ?? '');
  return [
    `${countOf(streak.current, 'day')} (longest ${streak.longest}), ${countOf(weekStreak.current, 'week')} (longest ${weekStreak.longest})`,
    `${year.join('')} ${countOf(weeks.length, 'week')}`,
  ];
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

function drawList(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return ['nothing'];
  const more = lines.length - shown;
  return more > 0 ? [...lines.slice(0, shown), `and ${more} more`] : lines;
}

/** Cuts by columns, of which many letters take two. */
function fit(line: string): string {
  const safe = escapeControlCharacters(line);
  const { index, ellipsed } = measure(safe, { limit: width - 2, ellipsis: '…' });
  return ellipsed ? `${safe.slice(0, index)}…` : safe;
}
