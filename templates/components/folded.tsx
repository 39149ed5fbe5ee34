import type { VNode } from 'preact';
import type { View } from './view.ts';

/** So few more are not worth a press. */
const few = 3;

/** A long list: its head at once, the rest on demand. */
export function Folded<Item>(props: {
  readonly view: View;
  readonly items: readonly Item[];
  /** How many are shown at once. */
  readonly shown: number;
  readonly list: (items: readonly Item[]) => VNode;
}): VNode {
  const { view, items, shown, list } = props;
  if (items.length <= shown + few) return list(items);
  const rest = items.slice(shown);
  return (
    <>
      {list(items.slice(0, shown))}
      <details class="more">
        <summary>{view.wording.count(view.words.counts.more, rest.length)}</summary>
        {list(rest)}
      </details>
    </>
  );
}
