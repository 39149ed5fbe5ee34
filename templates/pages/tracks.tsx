import type { TrackFigures } from '@layerwise/builder';
import type { VNode } from 'preact';
import { TrackMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { BalanceBar } from '../pictures/balance-bar.tsx';

const nothing: TrackFigures = { notes: 0, minutes: 0 };

/** The two tracks, and how they share the learning. */
export function TracksPage({ page, view }: PageProps<'tracks'>): VNode {
  const { tracks } = page.data;
  const { pages, headings, labels, counts } = view.words;
  const figures = {
    need: tracks.find(({ track }) => track === 'need')?.figures ?? nothing,
    want: tracks.find(({ track }) => track === 'want')?.figures ?? nothing,
  };
  return (
    <div class="column">
      <PageHeader view={view} title={pages.tracks} lead={headings.balance} />
      <BalanceBar view={view} title={labels.allTime} figures={figures} />
      <ul class="note-list">
        {tracks.map(({ track, figures: own, href }) => (
          <li class="note-card">
            <h2>
              <a class="note-title" href={href}>
                <TrackMark view={view} track={track} />
              </a>{' '}
              <small>{view.wording.count(counts.notes, own.notes)}</small>
            </h2>
            <p>{view.site.config.tracks[track].description}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
