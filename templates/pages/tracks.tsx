import type { VNode } from 'preact';
import { TrackMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { BalanceBar } from '../pictures/balance-bar.tsx';
import { BalanceThroughTime } from '../pictures/balance-through-time.tsx';

/** The two tracks, and how they share the learning. */
export function TracksPage({ page, view }: PageProps<'tracks'>): VNode {
  const { tracks, balance } = page.data;
  const { pages, headings, labels, counts, learning } = view.words;
  return (
    <div class="column">
      <PageHeader view={view} title={pages.tracks} lead={headings.balance} />
      <div class="balance-view">
        {balance.windows.map((figures) => (
          <BalanceBar
            view={view}
            title={view.wording.count(counts.lastWeeks, figures.weeks)}
            figures={figures}
          />
        ))}
        <BalanceBar view={view} title={labels.allTime} figures={balance.allTime} />
      </div>
      <section>
        <h2>{learning.headings.balanceThroughTime}</h2>
        <BalanceThroughTime view={view} byWeek={balance.byWeek} />
      </section>
      <ul class="note-list">
        {tracks.map(({ track, figures: own, href }) => (
          <li class="note-card">
            <h2>
              <a class="note-title" href={href}>
                <TrackMark view={view} track={track} />
              </a>{' '}
              <small>{view.wording.count(counts.notes, own.notes)}</small>
            </h2>
            <p>{view.trackDescription(track)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
