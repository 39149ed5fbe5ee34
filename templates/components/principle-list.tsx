import type { PrincipleCard, Ref } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { LayerMark } from './marks.tsx';
import type { View } from './view.ts';

/** Principles, each with its grasp and, where given, the tools that embody it. */
export function PrincipleList(props: {
  readonly view: View;
  readonly principles: readonly (PrincipleCard & { readonly tools?: readonly Ref[] })[];
  /** One line a principle: title, grasp, number of notes. */
  readonly brief?: boolean;
}): VNode {
  const { view, principles } = props;
  if (principles.length === 0) return <Empty text={view.words.empty.principles} />;
  return (
    <ul class={props.brief === true ? 'note-list brief in-columns' : 'note-list'}>
      {principles.map((principle) => (
        <li class="note-card">
          <a class="note-title" href={principle.href}>
            {principle.title}
          </a>
          {props.brief !== true && principle.description && (
            <p class="note-description">{principle.description}</p>
          )}
          <p class="meta">
            {principle.grasp && <LayerMark view={view} layer={principle.grasp} />}
            <span>{view.wording.count(view.words.counts.notes, principle.notes)}</span>
            {principle.tools?.map((tool) => (
              <a class="quiet" href={tool.href}>
                {tool.title}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
