import type { VNode } from 'preact';
import { BalanceView } from '../components/balance-view.tsx';
import { Empty } from '../components/empty.tsx';
import { EventList } from '../components/event-list.tsx';
import { LayerMark } from '../components/marks.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { PrincipleList } from '../components/principle-list.tsx';
import { QueueList } from '../components/queue-list.tsx';
import { ToolPrincipleTable } from '../components/tool-principle-table.tsx';
import { TopicMatrix } from '../components/topic-matrix.tsx';
import type { View } from '../components/view.ts';
import { LayerStrata } from '../pictures/layer-strata.tsx';

/** The progress index: how deep it goes, on which track, and what every tool rests on. */
export function ProgressPage({ page, view }: PageProps<'progress'>): VNode {
  const { data } = page;
  const { headings, sentences, pages, empty } = view.words;
  return (
    <div class="progress">
      <PageHeader view={view} title={pages.progress} lead={sentences.progressLead} />
      <div class="progress-pictures">
        <section>
          <h2>{headings.layerShares}</h2>
          <LayerStrata view={view} counts={data.summary.layers} />
        </section>
        <section>
          <h2>{headings.balance}</h2>
          <BalanceView view={view} balance={data.summary.balance} />
        </section>
      </div>
      <section>
        <h2>{headings.topicsByLayer}</h2>
        <TopicMatrix view={view} ladders={data.ladders} topics={data.summary.topics} />
      </section>
      <section>
        <h2>{headings.toolsAndPrinciples}</h2>
        <p class="lead">{sentences.toolsLead}</p>
        <ToolPrincipleTable view={view} tools={data.tools} />
      </section>
      <div class="progress-pictures">
        <section>
          <h2>
            <a href={view.site.href('/principles/')}>{pages.principles}</a>
          </h2>
          <PrincipleList view={view} principles={data.principles} />
        </section>
        <div class="stack">
          <section>
            <h2>{headings.stuck}</h2>
            <Stuck view={view} stuck={data.stuck} />
          </section>
          <section>
            <h2>{headings.promotions}</h2>
            {data.promotions.length === 0 ? (
              <Empty text={empty.promotions} />
            ) : (
              <EventList view={view} events={data.promotions} named />
            )}
          </section>
          <section>
            <h2>
              <a href={view.site.href('/queue/')}>{headings.waiting}</a>
            </h2>
            <QueueList view={view} queue={data.queue} />
          </section>
        </div>
      </div>
    </div>
  );
}

function Stuck(props: {
  readonly view: View;
  readonly stuck: PageProps<'progress'>['page']['data']['stuck'];
}): VNode {
  const { view, stuck } = props;
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
