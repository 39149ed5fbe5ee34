import type { Layer } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { LayerLink } from '../components/marks.tsx';
import { layers } from '../components/order.ts';
import type { View } from '../components/view.ts';

/** Measures of the drawing, in its own units. */
const width = 320;
const height = 168;
/** A layer with few notes can still be seen. */
const thinnest = 18;

/** All notes by layer, as a section through the ground, with the figures beside it. */
export function LayerStrata(props: {
  readonly view: View;
  readonly counts: Readonly<Record<Layer, number>>;
}): VNode {
  const { view, counts } = props;
  const total = layers.reduce((sum, layer) => sum + counts[layer], 0);
  if (total === 0) return <Empty text={view.words.learning.empty.layers} />;
  return (
    <figure class="layer-strata">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {sections(counts, total).map(({ layer, path }) => (
          <path class={layer} d={path} />
        ))}
      </svg>
      <figcaption>
        <ol>
          {layers.map((layer) => (
            <li>
              <LayerLink view={view} layer={layer} />
              <b>{view.wording.number(counts[layer])}</b>
              <small>{view.wording.percent(counts[layer] / total)}</small>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

/** Each layer's outline, from the surface down; a deeper one is painted over the one above it. */
function sections(
  counts: Readonly<Record<Layer, number>>,
  total: number,
): readonly { readonly layer: Layer; readonly path: string }[] {
  const present = layers.filter((layer) => counts[layer] > 0);
  const free = height - present.length * thinnest;
  let top = 0;
  return present.map((layer) => {
    const path = `M0 ${height}V${round(top)}${top === 0 ? `H${width}` : surface(top)}V${height}Z`;
    top += thinnest + (free * counts[layer]) / total;
    return { layer, path };
  });
}

/** The upper edge of a layer: a long, low wave that starts and ends at the same depth. */
function surface(y: number): string {
  const swell = 9;
  return (
    `C${width * 0.18} ${round(y - swell)} ${width * 0.3} ${round(y + swell)} ${width * 0.52} ${round(y + swell / 3)}` +
    `S${width * 0.84} ${round(y - swell)} ${width} ${round(y)}`
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
