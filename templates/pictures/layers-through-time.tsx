import type { LayerSnapshot } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { LayerLink } from '../components/marks.tsx';
import { layers } from '../components/order.ts';
import type { View } from '../components/view.ts';
import { AxisLabels } from './axis-labels.tsx';
import { FigureTable } from './figure-table.tsx';
import { layOutAreas } from './layer-areas.ts';
import { PictureFrame } from './picture-frame.tsx';

/** How many rows the table has at the most. */
const rows = 12;

/** The share of each layer through time, lying upon each other as strata do. */
export function LayersThroughTime(props: {
  readonly view: View;
  readonly growth: readonly LayerSnapshot[];
}): VNode {
  const { view, growth } = props;
  const { descriptions, empty } = view.words.learning;
  const picture = layOutAreas(growth, view.direction);
  if (picture === null) return <Empty text={empty.layersThroughTime} />;
  const [from, to] = [growth[0], growth.at(-1)].map((snapshot) => view.wording.date(snapshot?.day ?? ''));
  return (
    <PictureFrame
      view={view}
      name="layers-through-time"
      title={view.words.headings.layersThroughTime}
      description={descriptions.layersThroughTime(from ?? '', to ?? '')}
      legend={layers.map((layer) => <LayerLink view={view} layer={layer} />)}
      table={<LayerFigures view={view} growth={growth} />}
    >
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" width="100%" height="160" aria-hidden="true">
        {picture.areas.map(({ layer, path }) => (
          <path class={layer} d={path} />
        ))}
      </svg>
      <AxisLabels
        labels={picture.marks.map(({ date, at }) => ({ at, text: view.wording.shortDate(date) }))}
      />
    </PictureFrame>
  );
}

function LayerFigures({
  view,
  growth,
}: {
  readonly view: View;
  readonly growth: readonly LayerSnapshot[];
}): VNode {
  const step = Math.max(1, Math.ceil(growth.length / rows));
  const shown = growth.filter((_, index) => (growth.length - 1 - index) % step === 0);
  return (
    <FigureTable
      caption={view.words.headings.layersThroughTime}
      head={[view.words.labels.day, ...layers.map(view.layerLabel), view.words.labels.notes]}
      rows={shown.map(({ day, layers: counts }) => {
        const total = counts.skim + counts.explore + counts.deepen;
        const share = (count: number) => (total === 0 ? '–' : view.wording.percent(count / total));
        return [
          view.wording.date(day),
          ...layers.map((layer) => share(counts[layer])),
          view.wording.number(total),
        ];
      })}
    />
  );
}
