import type { VNode } from 'preact';
import { BalanceView } from '../components/balance-view.tsx';
import { familyPath } from '../components/family-path.ts';
import { TrackMark } from '../components/marks.tsx';
import { NoteList } from '../components/note-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { BalanceThroughTime } from '../pictures/balance-through-time.tsx';

/** A track: its notes, and its balance with the other. */
export function TrackPage({ page, view }: PageProps<'track'>): VNode {
  const { track, notes, figures, balance } = page.data;
  const { counts } = view.words;
  return (
    <div class="column">
      <PageHeader
        view={view}
        title={view.trackLabel(track)}
        lead={view.trackDescription(track)}
        path={familyPath(view, 'tracks')}
      >
        <TrackMark view={view} track={track} />
        <span>{view.wording.count(counts.notes, figures.notes)}</span>
        <span>{view.wording.count(counts.minutes, figures.minutes)}</span>
      </PageHeader>
      <BalanceView view={view} balance={balance} />
      <BalanceThroughTime view={view} byWeek={balance.byWeek} />
      <NoteList view={view} notes={notes} without="track" />
    </div>
  );
}
