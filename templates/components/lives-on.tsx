import type { LivingPrinciple } from '@layerwise/builder';
import type { VNode } from 'preact';
import { PrincipleList } from './principle-list.tsx';
import type { View } from './view.ts';

/** What of a retired tool is still worth knowing: its principles, and the tools in which they live on. */
export function LivesOn(props: {
  readonly view: View;
  readonly livesOn: readonly LivingPrinciple[];
}): VNode | null {
  const { view, livesOn } = props;
  if (livesOn.length === 0) return null;
  return (
    <section>
      <h2>{view.words.headings.livesOn}</h2>
      <PrincipleList
        view={view}
        principles={livesOn.map(({ principle, tools }) => ({ ...principle, tools }))}
      />
    </section>
  );
}
