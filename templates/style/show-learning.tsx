import type { VNode } from 'preact';
import { BalanceView } from '../components/balance-view.tsx';
import { Lately } from '../components/lately.tsx';
import { ThroughTime } from '../components/through-time.tsx';
import { ToolPrincipleTable } from '../components/tool-principle-table.tsx';
import { TopicOverview } from '../components/topic-overview.tsx';
import { LayerStrata } from '../pictures/layer-strata.tsx';
import { ToolPrincipleMap } from '../pictures/tool-principle-map.tsx';
import { ToolTimeline } from '../pictures/tool-timeline.tsx';
import { ToolsThroughYears } from '../pictures/tools-through-years.tsx';
import { sampleWeeks } from './samples/sample-learning.ts';
import type { ShowSamples } from './show-samples.ts';
import { Specimen, StylePart } from './specimen.tsx';

/** How the learning goes, in pictures and tables. */
export function ShowLearning({ view, samples }: ShowSamples): VNode {
  const { progress, principle } = samples;
  const { summary, tools } = progress;
  return (
    <StylePart id="learning" title={view.words.pages.progress}>
      <Specimen of="LayerStrata">
        <LayerStrata view={view} counts={summary.layers} />
      </Specimen>
      <Specimen of="BalanceView, BalanceBar">
        <BalanceView view={view} balance={summary.balance} suggestion={progress.suggestion} />
      </Specimen>
      <Specimen of="BalanceView starved">
        <BalanceView view={view} balance={{ ...summary.balance, starved: 'want' }} />
      </Specimen>
      <Specimen of="TopicOverview, TopicMatrix, TopicsByLayer">
        <TopicOverview view={view} ladders={progress.ladders} topics={summary.topics} />
      </Specimen>
      <Specimen of="Lately">
        <Lately view={view} data={progress} />
      </Specimen>
      <Specimen of="ToolPrincipleMap">
        <ToolPrincipleMap view={view} tools={tools} />
      </Specimen>
      <Specimen of="ToolPrincipleTable, EvidenceView">
        <ToolPrincipleTable view={view} tools={tools} />
      </Specimen>
      <Specimen of="ToolTimeline, ToolBar, YearAxis">
        <ToolTimeline view={view} principle={principle.principle.title} tools={principle.tools} />
      </Specimen>
      <Specimen of="ToolsThroughYears">
        <ToolsThroughYears view={view} tools={tools} />
      </Specimen>
      <Specimen of="ThroughTime, LayersThroughTime, BalanceThroughTime, SessionsThroughTime, PictureFrame, FigureTable, AxisLabels">
        <ThroughTime view={view} data={{ ...progress, weeks: sampleWeeks }} />
      </Specimen>
    </StylePart>
  );
}
