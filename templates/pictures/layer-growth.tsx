import type { Layer, LayerSnapshot } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from '../components/day.tsx';
import { layers } from '../components/order.ts';
import type { View } from '../components/view.ts';

/** The picture's height in its own units; its width is a hundred. */
const height = 40;

/** The layers through time, laid down like sediment: a picture, and its figures as a table. */
export function LayerGrowth(props: {
  readonly view: View;
  readonly growth: readonly LayerSnapshot[];
}): VNode | null {
  const { view, growth } = props;
  const first = growth[0];
  const last = growth.at(-1);
  if (first === undefined || last === undefined || growth.length < 2) return null;
  return (
    <figure class="layer-growth">
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {areas(growth, view.direction).map(({ layer, path }) => (
          <path class={layer} d={path} />
        ))}
      </svg>
      <figcaption>
        <p class="meta">
          <Day view={view} date={first.day} />
          <Day view={view} date={last.day} />
        </p>
        <details>
          <summary>{view.words.labels.figures}</summary>
          <Figures view={view} growth={growth} />
        </details>
      </figcaption>
    </figure>
  );
}

/** Each layer's outline; the deepest lies at the bottom and is painted last. */
function areas(
  growth: readonly LayerSnapshot[],
  direction: 'ltr' | 'rtl',
): readonly { readonly layer: Layer; readonly path: string }[] {
  const times = growth.map(({ day }) => Date.parse(day));
  const start = Math.min(...times);
  const length = Math.max(1, Math.max(...times) - start);
  const most = Math.max(1, ...growth.map((snapshot) => upTo(snapshot, 'skim')));
  const place = (time: number) => ((time - start) / length) * 100;
  return layers.map((layer) => {
    const line = growth.map((snapshot, index) => {
      const along = place(times[index] ?? start);
      const x = direction === 'rtl' ? 100 - along : along;
      return `L${round(x)} ${round(height - (upTo(snapshot, layer) / most) * height)}`;
    });
    const [from, to] = direction === 'rtl' ? [100, 0] : [0, 100];
    return { layer, path: `M${from} ${height}${line.join('')}L${to} ${height}Z` };
  });
}

/** How many notes lie in a layer and in those below it. */
function upTo({ layers: counts }: LayerSnapshot, layer: Layer): number {
  return layers.slice(layers.indexOf(layer)).reduce((sum, each) => sum + counts[each], 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function Figures({
  view,
  growth,
}: {
  readonly view: View;
  readonly growth: readonly LayerSnapshot[];
}): VNode {
  return (
    <table class="figures">
      <caption class="sr-only">{view.words.headings.layersThroughTime}</caption>
      <thead>
        <tr>
          <th scope="col">{view.words.labels.day}</th>
          {layers.map((layer) => (
            <th scope="col">{view.layerLabel(layer)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {growth.map(({ day, layers: counts }) => (
          <tr>
            <th scope="row">
              <Day view={view} date={day} />
            </th>
            {layers.map((layer) => (
              <td>{view.wording.number(counts[layer])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
