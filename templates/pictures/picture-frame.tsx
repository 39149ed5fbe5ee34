import type { ComponentChildren, VNode } from 'preact';
import type { View } from '../components/view.ts';

/** A picture that is drawn, said in words, and told again as a table. */
export function PictureFrame(props: {
  readonly view: View;
  /** Class of the drawing; with it the ids of its title and description are made. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What stands under the drawing and leads on. */
  readonly legend?: ComponentChildren;
  readonly table: VNode;
  readonly children: ComponentChildren;
}): VNode {
  const { name, title, description } = props;
  const ids = { title: `${name}-title`, description: `${name}-description` };
  return (
    <figure class="picture">
      <svg class={name} role="img" aria-labelledby={ids.title} aria-describedby={ids.description}>
        <title id={ids.title}>{title}</title>
        <desc id={ids.description}>{description}</desc>
        {props.children}
      </svg>
      {props.legend && <div class="legend">{props.legend}</div>}
      <details class="as-table">
        <summary>{props.view.words.learning.labels.asTable}</summary>
        {props.table}
      </details>
    </figure>
  );
}
