import type { JournalTotals } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** How much happened, as a line of figures: days, what there was of each event, words. */
export function JournalFigures({
  view,
  totals,
}: {
  readonly view: View;
  readonly totals: JournalTotals;
}): VNode {
  const { words, wording } = view;
  const { events } = words;
  return (
    <>
      <span>{wording.count(words.counts.days, totals.days)}</span>
      {journalEvents
        .filter((type) => totals.events[type] > 0)
        .map((type) => (
          <span>{`${events[type]} ${wording.number(totals.events[type])}`}</span>
        ))}
      {totals.words.added > 0 && <span>{wording.count(words.counts.wordsAdded, totals.words.added)}</span>}
    </>
  );
}

/** All events of some span of time. */
export function countEvents({ events }: JournalTotals): number {
  return Object.values(events).reduce((sum, count) => sum + count, 0);
}

/** The events that figures are given of, in the order of the six habits. */
const journalEvents = ['created', 'edited', 'promoted', 'session', 'taught', 'published', 'retired'] as const;
