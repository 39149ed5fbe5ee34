import type { VNode } from 'preact';

/** What stands where nothing is yet: an invitation. */
export function Empty({ text }: { readonly text: string }): VNode {
  return <p class="empty">{text}</p>;
}
