import type { QueueItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import type { View } from './view.ts';

/** What waits, and why. */
export function QueueList({
  view,
  queue,
}: {
  readonly view: View;
  readonly queue: readonly QueueItem[];
}): VNode {
  if (queue.length === 0) return <Empty text={view.words.empty.queue} />;
  return (
    <ol class="queue">
      {queue.map((item) => (
        <li class={item.overdue ? 'is-overdue' : undefined}>
          <a class="note-title" href={item.href}>
            {item.title}
          </a>
          <p class="meta">
            <span class={`mark outcome-${item.outcome}`}>{view.words.outcomes[item.outcome]}</span>
            {item.due && <Due view={view} due={item.due} overdue={item.overdue} />}
            <span>{reasonOf(item, view)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Due(props: { readonly view: View; readonly due: string; readonly overdue: boolean }): VNode {
  const { sentences } = props.view.words;
  const day = props.view.wording.shortDate(props.due);
  return <time dateTime={props.due}>{props.overdue ? sentences.overdue(day) : sentences.due(day)}</time>;
}

/** Why something waits, in the site's language. */
function reasonOf(item: QueueItem, view: View): string {
  const reasons = view.words.sentences.queueReason;
  if (item.outcome !== 'next-layer') return reasons[item.outcome];
  return item.layer === null ? '' : reasons['next-layer'](view.layerLabel(item.layer));
}
