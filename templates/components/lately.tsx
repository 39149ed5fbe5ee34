import type { PageData } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import { Empty } from './empty.tsx';
import { EventList } from './event-list.tsx';
import { LayerMark } from './marks.tsx';
import { QueueList } from './queue-list.tsx';
import { UnwrittenList } from './unwritten-list.tsx';
import type { View } from './view.ts';

/** How much of the queue is shown here; its own page has it all. */
const shown = 6;

/** What moved lately and what did not: stuck topics, promotions, what was taught, what waits. */
export function Lately({ view, data }: { readonly view: View; readonly data: PageData['progress'] }): VNode {
  const { headings, empty } = view.words;
  const more = data.queue.length - shown;
  return (
    <div class="stack">
      <section>
        <h2>{headings.promotions}</h2>
        {data.promotions.length === 0 ? (
          <Empty text={empty.promotions} />
        ) : (
          <EventList view={view} events={data.promotions} named />
        )}
      </section>
      <section>
        <h2>{headings.stuck}</h2>
        <Stuck view={view} stuck={data.stuck} />
      </section>
      {data.taught.length > 0 && (
        <section>
          <h2>{headings.taughtLately}</h2>
          <Taught view={view} taught={data.taught} />
        </section>
      )}
      {data.unwritten.length > 0 && (
        <section>
          <h2>{headings.unwritten}</h2>
          <UnwrittenList view={view} unwritten={data.unwritten} />
        </section>
      )}
      <section>
        <h2>
          <a href={view.site.href('/queue/')}>{headings.waiting}</a>
        </h2>
        <QueueList view={view} queue={data.queue.slice(0, shown)} />
        {more > 0 && (
          <p class="meta">
            <a class="quiet" href={view.site.href('/queue/')}>
              {view.wording.count(view.words.counts.more, more)}
            </a>
          </p>
        )}
      </section>
    </div>
  );
}

function Stuck({
  view,
  stuck,
}: {
  readonly view: View;
  readonly stuck: PageData['progress']['stuck'];
}): VNode {
  const { words, wording } = view;
  if (stuck.length === 0) return <Empty text={words.empty.stuck} />;
  return (
    <ul class="note-list brief">
      {stuck.map(({ topic, since, days }) => (
        <li class="note-card">
          <a class="note-title" href={topic.href}>
            {topic.title}
          </a>
          <p class="meta">
            {topic.layer && <LayerMark view={view} layer={topic.layer} />}
            <span>
              {words.sentences.stuckFor(wording.count(words.counts.days, days), wording.shortDate(since))}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Taught({
  view,
  taught,
}: {
  readonly view: View;
  readonly taught: PageData['progress']['taught'];
}): VNode {
  return (
    <ul class="records">
      {taught.map((item) => (
        <li>
          <Day view={view} date={item.day} />
          <p>
            {item.url === undefined ? item.where : <a href={item.url}>{item.where}</a>}
            {' · '}
            <a href={item.of.href}>{item.of.title}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
