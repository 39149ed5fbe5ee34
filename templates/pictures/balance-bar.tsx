import type { Track, TrackFigures } from '@layerwise/builder';
import type { VNode } from 'preact';
import { TrackLink } from '../components/marks.tsx';
import { tracks } from '../components/order.ts';
import type { View } from '../components/view.ts';
import { percentText } from './percent-text.ts';

/** Need against want over one span of time: a bar parted in two, and the figures under its ends. */
export function BalanceBar(props: {
  readonly view: View;
  /** What span of time it is. */
  readonly title: string;
  readonly figures: Readonly<Record<Track, TrackFigures>>;
}): VNode | null {
  const { view, figures } = props;
  const need = shareOf(figures);
  if (need === null) return null;
  const start = view.direction === 'rtl' ? 1 - need : need;
  const [left, right]: readonly Track[] = view.direction === 'rtl' ? ['want', 'need'] : ['need', 'want'];
  return (
    <figure class="balance">
      <figcaption>{props.title}</figcaption>
      <svg aria-hidden="true">
        <rect class={left} width={percentText(start)} height="100%" />
        <rect class={right} x={percentText(start)} width={percentText(1 - start)} height="100%" />
        <line x1="50%" x2="50%" y2="100%" />
      </svg>
      <ul>
        {tracks.map((track) => (
          <li>
            <TrackLink view={view} track={track} />{' '}
            <b>{view.wording.percent(track === 'need' ? need : 1 - need)}</b>
            <small>
              {view.wording.count(view.words.counts.minutes, figures[track].minutes)},{' '}
              {view.wording.count(view.words.counts.notes, figures[track].notes)}
            </small>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Need's share: of the minutes, or of the notes where nobody counted minutes; null where there is neither. */
function shareOf({ need, want }: Readonly<Record<Track, TrackFigures>>): number | null {
  if (need.minutes + want.minutes > 0) return need.minutes / (need.minutes + want.minutes);
  if (need.notes + want.notes > 0) return need.notes / (need.notes + want.notes);
  return null;
}
