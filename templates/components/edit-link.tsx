import type { VNode } from 'preact';
import type { View } from './view.ts';

/** Where a note's file can be edited; nothing where the site does not say. */
export function EditLink({
  view,
  href,
}: {
  readonly view: View;
  readonly href: string | null;
}): VNode | null {
  if (href === null) return null;
  return (
    <p class="meta">
      <a href={href}>{view.words.labels.edit}</a>
    </p>
  );
}
