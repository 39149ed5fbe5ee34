import type { Balance, QueueItem } from '@layerwise/builder';
import type { VNode } from 'preact';
import { BalanceBar } from '../pictures/balance-bar.tsx';
import { Empty } from './empty.tsx';
import type { View } from './view.ts';

/** Need against want, lately and over all time, with a word when one starves. */
export function BalanceView(props: {
  readonly view: View;
  readonly balance: Balance;
  /** What the queue has for the track that starves. */
  readonly suggestion?: QueueItem | null;
}): VNode {
  const { view, balance, suggestion } = props;
  const { words, wording } = view;
  const { need, want } = balance.allTime;
  if (need.notes + want.notes + need.minutes + want.minutes === 0)
    return <Empty text={words.empty.balance} />;
  return (
    <div class="balance-view">
      <BalanceBar
        view={view}
        title={wording.count(words.counts.lastWeeks, balance.weeks)}
        figures={balance}
      />
      <BalanceBar view={view} title={words.labels.allTime} figures={balance.allTime} />
      {balance.starved === null ? (
        <p class="note-description">{words.sentences.inBalance}</p>
      ) : (
        <p class="warning">{words.sentences.starved(view.trackLabel(balance.starved))}</p>
      )}
      {suggestion && (
        <p>
          {words.sentences.perhapsNext} <a href={suggestion.href}>{suggestion.title}</a>
        </p>
      )}
    </div>
  );
}
