import type { JournalDay } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import { DayEvents } from './day-events.tsx';
import { Empty } from './empty.tsx';
import type { View } from './view.ts';

/** Days of the journal with what happened on each. */
export function JournalDays(props: {
  readonly view: View;
  readonly days: readonly JournalDay[];
  /** Level of the headings that name the days. */
  readonly level: 2 | 3;
}): VNode {
  const { view, days } = props;
  if (days.length === 0) return <Empty text={view.words.journal.empty} />;
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <>
      {days.map(({ date, events }) => (
        <section class="journal-day" id={`day-${date}`}>
          <Heading>
            <Day view={view} date={date} long />
          </Heading>
          <DayEvents view={view} events={events} />
        </section>
      ))}
    </>
  );
}
