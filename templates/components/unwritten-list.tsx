import type { UnwrittenItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Folded } from './folded.tsx';
import type { View } from './view.ts';

/** How many are shown at once. */
const shown = 12;

/** Notes that were read and not written up. */
export function UnwrittenList(props: {
  readonly view: View;
  readonly unwritten: readonly UnwrittenItem[];
}): VNode {
  const { words, wording } = props.view;
  const list = (items: readonly UnwrittenItem[]) => (
    <ul class="note-list brief">
      {items.map((item) => (
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
  return <Folded view={props.view} items={props.unwritten} shown={shown} list={list} />;
}
