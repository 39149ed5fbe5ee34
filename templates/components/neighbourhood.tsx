import type { VNode } from 'preact';
import type { View } from './view.ts';

/**
 * The place where a script draws what is around a note, from the links that the page has anyway: it costs a page's
 * weight a line, and says nothing that is not in the page as text.
 */
export function Neighbourhood({ view }: { readonly view: View }): VNode | null {
  if (view.site.config.graph === false) return null;
  const { graph } = view.words;
  return (
    <section class="neighbourhood" data-here={graph.linksHere} data-to={graph.linksTo}>
      <h2>{graph.near}</h2>
      <p class="meta">
        <a href={view.site.href('/graph/')}>{graph.inGraph}</a>
      </p>
    </section>
  );
}
