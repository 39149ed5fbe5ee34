import type { PageData } from '@layerwise/builder';
import type { VNode } from 'preact';
import { LadderAside } from './ladder-aside.tsx';
import { LayerMark, StatusMark } from './marks.tsx';
import type { View } from './view.ts';

/** Where a note stands in the learning: its topics' ladders, its principles, its tools. */
export function NotePlace({
  view,
  data,
}: {
  readonly view: View;
  readonly data: PageData['note'];
}): VNode | null {
  const { headings } = view.words;
  if (data.ladders.length + data.principles.length + data.tools.length === 0) return null;
  return (
    <aside class="note-place" aria-label={headings.standing}>
      {data.ladders.map((ladder) => (
        <LadderAside view={view} ladder={ladder} here={data.note} />
      ))}
      {data.principles.length > 0 && (
        <section>
          <h2>{headings.principlesHere}</h2>
          <ul class="place-list">
            {data.principles.map((principle) => (
              <li>
                <a href={principle.href}>{principle.title}</a>
                {principle.grasp && <LayerMark view={view} layer={principle.grasp} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.tools.length > 0 && (
        <section>
          <h2>{headings.toolsHere}</h2>
          <ul class="place-list">
            {data.tools.map((tool) => (
              <li>
                <a href={tool.href}>{tool.title}</a>
                {tool.status && <StatusMark view={view} status={tool.status} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
