import type { LayerSnapshot } from '@layerwise/builder';
import type { VNode } from 'preact';
import { LayerGrowth } from '../pictures/layer-growth.tsx';
import type { View } from './view.ts';

/** The layers through time, where there is a past to show. */
export function GrowthSection(props: {
  readonly view: View;
  readonly growth: readonly LayerSnapshot[];
}): VNode | null {
  if (props.growth.length < 2) return null;
  return (
    <section>
      <h2>{props.view.words.headings.layersThroughTime}</h2>
      <LayerGrowth view={props.view} growth={props.growth} />
    </section>
  );
}
