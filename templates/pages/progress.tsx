import type { VNode } from 'preact';
import { BalanceView } from '../components/balance-view.tsx';
import { Lately } from '../components/lately.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { PrincipleList } from '../components/principle-list.tsx';
import { ThroughTime } from '../components/through-time.tsx';
import { ToolPrincipleTable } from '../components/tool-principle-table.tsx';
import { TopicOverview } from '../components/topic-overview.tsx';
import { LayerStrata } from '../pictures/layer-strata.tsx';
import { ToolPrincipleMap } from '../pictures/tool-principle-map.tsx';
import { ToolsThroughYears } from '../pictures/tools-through-years.tsx';

/** The progress index: how deep it goes, on which track, and what every tool rests on. */
export function ProgressPage({ page, view }: PageProps<'progress'>): VNode {
  const { data } = page;
  const { headings, sentences, pages, learning } = view.words;
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
          <BalanceView view={view} balance={data.summary.balance} suggestion={data.suggestion} />
        </section>
      </div>
      <section>
        <h2>{headings.topicsByLayer}</h2>
        <TopicOverview view={view} ladders={data.ladders} topics={data.summary.topics} />
      </section>
      <Lately view={view} data={data} />
      <section>
        <h2>{headings.toolsAndPrinciples}</h2>
        <p class="lead">{sentences.toolsLead}</p>
        {data.tools.length > 0 && <ToolPrincipleMap view={view} tools={data.tools} />}
        <ToolPrincipleTable view={view} tools={data.tools} />
      </section>
      <section>
        <h2>
          <a href={view.site.href('/principles/')}>{pages.principles}</a>
        </h2>
        <PrincipleList view={view} principles={data.principles} brief />
      </section>
      {data.uncarried.length > 0 && (
        <section>
          <h2>{headings.uncarried}</h2>
          <PrincipleList view={view} principles={data.uncarried} brief />
        </section>
      )}
      {data.tools.length > 0 && (
        <section>
          <h2>{learning.headings.toolsThroughYears}</h2>
          <ToolsThroughYears view={view} tools={data.tools} />
        </section>
      )}
      <ThroughTime view={view} data={data} />
    </div>
  );
}
