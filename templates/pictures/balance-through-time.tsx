import type { TrackWeek } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { TrackLink } from '../components/marks.tsx';
import { tracks } from '../components/order.ts';
import type { View } from '../components/view.ts';
import { AxisLabels } from './axis-labels.tsx';
import { type BalanceColumns, layOutBalance } from './balance-bars.ts';
import { FigureTable } from './figure-table.tsx';
import { percentText } from './percent-text.ts';
import { PictureFrame } from './picture-frame.tsx';

/** Need above the line, want below it, through time. */
export function BalanceThroughTime(props: {
  readonly view: View;
  readonly byWeek: readonly TrackWeek[];
}): VNode {
  const { view } = props;
  const { headings, descriptions } = view.words.learning;
  const picture = layOutBalance(props.byWeek, view.direction);
  if (picture === null) return <Empty text={view.words.empty.balance} />;
  const minutes = picture.measure === 'minutes';
  return (
    <PictureFrame
      view={view}
      name="balance-through-time"
      title={headings.balanceThroughTime}
      description={minutes ? descriptions.balanceInMinutes : descriptions.balanceInNotes}
      legend={tracks.map((track) => <TrackLink view={view} track={track} />)}
      table={<BalanceFigures view={view} picture={picture} />}
    >
      <svg width="100%" height="128" aria-hidden="true">
        {picture.columns.map(({ x, width, top, bottom }) => (
          <>
            <rect
              class="need"
              x={percentText(x)}
              width={percentText(width)}
              y={percentText(top)}
              height={percentText(picture.middle - top)}
            />
            <rect
              class="want"
              x={percentText(x)}
              width={percentText(width)}
              y={percentText(picture.middle)}
              height={percentText(bottom - picture.middle)}
            />
          </>
        ))}
        <line x2="100%" y1={percentText(picture.middle)} y2={percentText(picture.middle)} />
      </svg>
      <AxisLabels
        labels={picture.marks.map(({ date, at }) => ({ at, text: view.wording.shortDate(date) }))}
      />
    </PictureFrame>
  );
}

function BalanceFigures({ view, picture }: { readonly view: View; readonly picture: BalanceColumns }): VNode {
  const { words, wording } = view;
  return (
    <FigureTable
      caption={words.learning.headings.balanceThroughTime}
      head={[words.learning.labels[picture.unit], ...tracks.map(view.trackLabel)]}
      rows={picture.columns
        .filter(({ figures: { need, want } }) => need.notes + want.notes + need.minutes + want.minutes > 0)
        .map(({ date, figures }) => [
          wording.date(date),
          ...tracks.map((track) =>
            [
              wording.count(words.counts.minutes, figures[track].minutes),
              wording.count(words.counts.notes, figures[track].notes),
            ].join(', '),
          ),
        ])}
    />
  );
}
