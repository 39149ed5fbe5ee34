import type { ToolCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { ToolPrincipleMap } from '../pictures/tool-principle-map.tsx';
import { ToolsThroughYears } from '../pictures/tools-through-years.tsx';
import type { View } from './view.ts';

/** What each tool rests on, and when it came and went. */
export function ToolPictures({
  view,
  tools,
}: {
  readonly view: View;
  readonly tools: readonly ToolCard[];
}): VNode {
  const { headings } = view.words.learning;
  return (
    <>
      <section>
        <h2>{headings.map}</h2>
        <ToolPrincipleMap view={view} tools={tools} />
      </section>
      <section>
        <h2>{headings.toolsThroughYears}</h2>
        <ToolsThroughYears view={view} tools={tools} />
      </section>
    </>
  );
}
