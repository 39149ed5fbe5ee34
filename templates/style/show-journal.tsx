import type { VNode } from 'preact';
import { EventList } from '../components/event-list.tsx';
import { JournalDays } from '../components/journal-days.tsx';
import { JournalFigures } from '../components/journal-figures.tsx';
import { HeatMapPicture } from '../pictures/heat-map.tsx';
import type { ShowSamples } from './show-samples.ts';
import { Specimen, StylePart } from './specimen.tsx';

/** What the journal tells. */
export function ShowJournal({ view, samples }: ShowSamples): VNode {
  const { journal, days, promotions } = samples.journal;
  return (
    <StylePart id="journal" title={view.words.pages.journal}>
      <Specimen of="JournalFigures">
        <p class="meta">
          <JournalFigures view={view} totals={journal.totals} />
        </p>
      </Specimen>
      <Specimen of="HeatMapPicture">
        <HeatMapPicture view={view} map={journal.heatMap} />
      </Specimen>
      <Specimen of="JournalDays, DayEvents">
        <JournalDays view={view} days={days} level={3} />
      </Specimen>
      <Specimen of="EventList">
        <EventList view={view} events={promotions} named />
      </Specimen>
    </StylePart>
  );
}
