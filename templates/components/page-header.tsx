import type { Ref } from '@layerwise/builder';
import type { ComponentChildren, VNode } from 'preact';
import { Breadcrumbs } from './breadcrumbs.tsx';
import type { View } from './view.ts';

/** The head of a page that is not a note: where it is, its title, a sentence, a line of figures. */
export function PageHeader(props: {
  readonly view: View;
  readonly title: string;
  readonly lead?: string | null;
  readonly path?: readonly Ref[];
  /** The line of marks and figures under the lead. */
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <header class="page-header">
      {props.path && <Breadcrumbs view={props.view} path={props.path} />}
      <h1>{props.title}</h1>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.children && <p class="meta">{props.children}</p>}
    </header>
  );
}
