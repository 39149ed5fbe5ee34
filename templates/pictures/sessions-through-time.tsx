import type { Outcome, SessionWeek } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import type { View } from '../components/view.ts';
import { AxisLabels } from './axis-labels.tsx';
import { FigureTable } from './figure-table.tsx';
import { percentText } from './percent-text.ts';
import { PictureFrame } from './picture-frame.tsx';
import { layOutSessions, type SessionColumn, type SessionColumns } from './session-bars.ts';

const outcomes: readonly Outcome[] = ['summarize', 'bookmark', 'schedule'];

/** Minutes spent in sessions, and where the plan was, through time; how the sessions ended. */
export function SessionsThroughTime(props: {
  readonly view: View;
  readonly weeks: readonly SessionWeek[];
}): VNode {
  const { view } = props;
  const { headings, descriptions, empty } = view.words.learning;
  const picture = layOutSessions(props.weeks, view.direction);
  if (picture === null) return <Empty text={empty.sessions} />;
  return (
    <PictureFrame
      view={view}
      name="sessions-through-time"
      title={headings.sessions}
      description={descriptions.sessions}
      legend={<SessionTotals view={view} picture={picture} />}
      table={<SessionFigures view={view} picture={picture} />}
    >
      <svg width="100%" height="128" aria-hidden="true">
        {picture.columns.map((column) => (
          <Column column={column} />
        ))}
        <line class="ground" x2="100%" y1="100%" y2="100%" />
      </svg>
      <AxisLabels
        labels={picture.marks.map(({ date, at }) => ({ at, text: view.wording.shortDate(date) }))}
      />
    </PictureFrame>
  );
}

function Column({ column }: { readonly column: SessionColumn }): VNode {
  const { x, width, spentTop, plannedAt } = column;
  return (
    <>
      <rect
        class="spent"
        x={percentText(x)}
        width={percentText(width)}
        y={percentText(spentTop)}
        height={percentText(1 - spentTop)}
      />
      {plannedAt !== null && (
        <line
          class="planned"
          x1={percentText(x)}
          x2={percentText(x + width)}
          y1={percentText(plannedAt)}
          y2={percentText(plannedAt)}
        />
      )}
    </>
  );
}

/** How the sessions of all time ended; those that wait lead to the queue. */
function SessionTotals({ view, picture }: { readonly view: View; readonly picture: SessionColumns }): VNode {
  const { words, wording } = view;
  const total = (outcome: Outcome) =>
    picture.columns.reduce((sum, column) => sum + column.outcomes[outcome], 0);
  return (
    <>
      {outcomes.map((outcome) => {
        const text = `${words.outcomes[outcome]} ${wording.number(total(outcome))}`;
        return outcome === 'summarize' ? <span>{text}</span> : <a href={view.site.href('/queue/')}>{text}</a>;
      })}
    </>
  );
}

function SessionFigures({ view, picture }: { readonly view: View; readonly picture: SessionColumns }): VNode {
  const { words, wording } = view;
  const { labels, headings } = words.learning;
  return (
    <FigureTable
      caption={headings.sessions}
      head={[
        labels[picture.unit],
        words.labels.sessions,
        labels.planned,
        labels.spent,
        labels.overruns,
        ...outcomes.map((outcome) => words.outcomes[outcome]),
      ]}
      rows={picture.columns
        .filter(({ sessions }) => sessions > 0)
        .map((column) => [
          wording.date(column.date),
          wording.number(column.sessions),
          wording.count(words.counts.minutes, column.planned),
          wording.count(words.counts.minutes, column.spent),
          wording.number(column.overruns),
          ...outcomes.map((outcome) => wording.number(column.outcomes[outcome])),
        ])}
    />
  );
}
