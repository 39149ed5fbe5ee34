import type { VNode } from 'preact';

/** The kinds that the graph tells apart by shape; posts and pages are notes there. */
export type ShownKind = 'note' | 'topic' | 'principle' | 'tool';

const shapes: Readonly<Record<ShownKind, string>> = {
  note: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  topic: 'M14 8l-3 5.2H5L2 8l3-5.2h6z',
  principle: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  tool: 'M8 2l6.5 11h-13z',
};

/** The shape that stands for a kind in the graph, in its colour; a word stands beside it. */
export function KindShape({ kind }: { readonly kind: ShownKind }): VNode {
  return (
    <svg class={`kind-shape kind-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  );
}
