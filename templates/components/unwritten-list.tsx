import type { UnwrittenItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** Notes that were read and not written up. */
export function UnwrittenList(props: {
  readonly view: View;
  readonly unwritten: readonly UnwrittenItem[];
}): VNode {
  const { words, wording } = props.view;
  return (
    <ul class="note-list brief">
      {props.unwritten.map((item) => (
        <li class="note-card">
          <a class="note-title" href={item.href}>
            {item.title}
          </a>
          <p class="meta">
            <span>{wording.count(words.counts.sessions, item.sessions)}</span>
            <span>{wording.count(words.counts.minutes, item.minutes)}</span>
            <span>{words.sentences.lastRead(wording.shortDate(item.last))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
