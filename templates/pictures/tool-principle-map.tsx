import type { ToolCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import type { View } from '../components/view.ts';
import { layOutMap } from './embodiment-map.ts';

/** How many places each side has: more lines than these cannot be followed. */
const most = 24;

/** Tools on one side, principles on the other, a line where one embodies the other. The table beside it names all. */
export function ToolPrincipleMap({
  view,
  tools,
}: {
  readonly view: View;
  readonly tools: readonly ToolCard[];
}): VNode {
  const { words, wording } = view;
  const { headings, descriptions, labels, empty } = words.learning;
  const map = layOutMap(tools, most);
  if (map === null) return <Empty text={empty.map} />;
  const description = descriptions.map(
    wording.count(words.counts.tools, map.tools.length),
    wording.count(words.counts.principles, map.principles.length),
  );
  return (
    <figure class="picture">
      <div class="tool-principle-map">
        <ul>
          {map.tools.map(({ title, href, status }) => (
            <li class={status === 'retired' ? 'is-retired' : undefined}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
        <svg
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          role="img"
          aria-labelledby="map-title"
          aria-describedby="map-description"
        >
          <title id="map-title">{headings.map}</title>
          <desc id="map-description">{description}</desc>
          {map.curves.map(({ path, declared }) => (
            <path class={declared ? 'declared' : 'evident'} d={path} />
          ))}
        </svg>
        <ul>
          {map.principles.map(({ title, href }) => (
            <li>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </div>
      <figcaption class="legend">
        <span class="line declared">{labels.declared}</span>
        {map.curves.some(({ declared }) => !declared) && <span class="line evident">{labels.evidence}</span>}
        {map.left.tools > 0 && (
          <a href={view.site.href('/tools/')}>
            {words.pages.tools}: {wording.count(words.counts.more, map.left.tools)}
          </a>
        )}
        {map.left.principles > 0 && (
          <a href={view.site.href('/principles/')}>
            {words.pages.principles}: {wording.count(words.counts.more, map.left.principles)}
          </a>
        )}
      </figcaption>
    </figure>
  );
}
