import type { Ref } from '@layerwise/builder';
import type { VNode } from 'preact';
import { navigationLabel } from './navigation-label.ts';
import type { View } from './view.ts';

/** The way from the home page down to this one, itself left out. */
export function Breadcrumbs({
  view,
  path,
}: {
  readonly view: View;
  readonly path: readonly Ref[];
}): VNode | null {
  if (path.length === 0) return null;
  return (
    <nav class="breadcrumbs" aria-label={view.words.shell.breadcrumbs}>
      <ol>
        {path.map((item) => (
          <li>
            <a href={item.href}>{navigationLabel(item, view)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
