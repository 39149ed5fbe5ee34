import type { PageData } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Day } from './day.tsx';
import { Empty } from './empty.tsx';
import { EventList } from './event-list.tsx';
import { LayerMark } from './marks.tsx';
import { QueueList } from './queue-list.tsx';
import { UnwrittenList } from './unwritten-list.tsx';
import type { View } from './view.ts';

/** How much of each is shown here; other pages have it all. */
const shown = 5;

/** What moved lately and what did not: what waits, stuck topics, promotions, what was taught and what was not written up. */
export function Lately({ view, data }: { readonly view: View; readonly data: PageData['progress'] }): VNode {
  const { headings, empty } = view.words;
  return (
    <div class="progress-pictures">
      <div class="stack">
        <section>
          <h2>
            <a href={view.site.href('/queue/')}>{headings.waiting}</a>
          </h2>
          <QueueList view={view} queue={data.queue.slice(0, shown)} />
          <More view={view} all={data.queue.length} path="/queue/" />
        </section>
        {data.unwritten.length > 0 && (
          <section>
            <h2>{headings.unwritten}</h2>
            <UnwrittenList view={view} unwritten={data.unwritten.slice(0, shown)} />
            <More view={view} all={data.unwritten.length} path="/queue/" />
          </section>
        )}
      </div>
      <div class="stack">
        <section>
          <h2>{headings.promotions}</h2>
          {data.promotions.length === 0 ? (
            <Empty text={empty.promotions} />
          ) : (
            <EventList view={view} events={data.promotions.slice(0, shown)} named />
          )}
          <More view={view} all={data.promotions.length} path="/journal/" />
        </section>
        <section>
          <h2>{headings.stuck}</h2>
          <Stuck view={view} stuck={data.stuck.slice(0, shown)} />
          <More view={view} all={data.stuck.length} path="/topics/" />
        </section>
        {data.taught.length > 0 && (
          <section>
            <h2>{headings.taughtLately}</h2>
            <Taught view={view} taught={data.taught.slice(0, shown)} />
          </section>
        )}
      </div>
    </div>
  );
}

/** How much was left out, and where it is. */
function More(props: { readonly view: View; readonly all: number; readonly path: string }): VNode | null {
  const { view, path } = props;
  const more = props.all - shown;
  if (more <= 0) return null;
  return (
    <p class="meta">
      <a class="quiet" href={view.site.href(path)}>
        {view.wording.count(view.words.counts.more, more)}
      </a>
    </p>
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
