import type { QueueItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { Folded } from './folded.tsx';
import type { View } from './view.ts';

/** How much of the queue is shown at once. */
const shown = 24;

/** What waits, and why. */
export function QueueList({
  view,
  queue,
}: {
  readonly view: View;
  readonly queue: readonly QueueItem[];
}): VNode {
  if (queue.length === 0) return <Empty text={view.words.empty.queue} />;
  const list = (items: readonly QueueItem[]) => (
    <ol class="queue">
      {items.map((item) => (
        <li class={item.overdue ? 'is-overdue' : undefined}>
          <a class="note-title" href={item.href}>
            {item.title}
          </a>
          <p class="meta">
            <span class={`mark outcome-${item.outcome}`}>{view.words.outcomes[item.outcome]}</span>
            <Reason view={view} item={item} />
          </p>
        </li>
      ))}
    </ol>
  );
  return <Folded view={view} items={queue} shown={shown} list={list} />;
}

/** When it is due, why it waits, and what the author means to do with it. */
function Reason({ view, item }: { readonly view: View; readonly item: QueueItem }): VNode {
  const { sentences } = view.words;
  const say = item.overdue ? sentences.overdue : sentences.due;
  return (
    <>
      {item.due && <time dateTime={item.due}>{say(view.wording.shortDate(item.due))}</time>}
      <span>{item.plan ?? reasonOf(item, view)}</span>
    </>
  );
}

function reasonOf(item: QueueItem, view: View): string {
  const reasons = view.words.sentences.queueReason;
  if (item.outcome !== 'next-layer') return reasons[item.outcome];
  return item.layer === null ? '' : reasons['next-layer'](view.layerLabel(item.layer));
}
