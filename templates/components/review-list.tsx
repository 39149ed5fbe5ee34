import type { ReviewItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Folded } from './folded.tsx';
import { LayerMark } from './marks.tsx';
import type { View } from './view.ts';

/** How many are shown at once. */
const shown = 24;

/** Notes that are due to be gone over. */
export function ReviewList(props: { readonly view: View; readonly reviews: readonly ReviewItem[] }): VNode {
  const { view } = props;
  const list = (items: readonly ReviewItem[]) => (
    <ul class="note-list brief">
      {items.map((item) => (
        <li class="note-card">
          <a class="note-title" href={item.href}>
            {item.title}
          </a>
          <p class="meta">
            <LayerMark view={view} layer={item.layer} />
            <time dateTime={item.due}>{view.words.sentences.dueSince(view.wording.shortDate(item.due))}</time>
          </p>
        </li>
      ))}
    </ul>
  );
  return <Folded view={view} items={props.reviews} shown={shown} list={list} />;
}
