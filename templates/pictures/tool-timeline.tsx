import type { ToolOfPrinciple } from '@layerwise/builder';
import type { VNode } from 'preact';
import { EvidenceView } from '../components/evidence-view.tsx';
import { StatusMark } from '../components/marks.tsx';
import { Succession } from '../components/succession.tsx';
import type { View } from '../components/view.ts';
import { yearsOf } from '../components/years-of.ts';
import { percentText } from './percent-text.ts';
import { ToolBar } from './tool-bar.tsx';
import { type Span, spanOf, type YearScale, yearScale } from './year-scale.ts';

/**
 * The tools that came and went while a principle stayed, the one that came first above: a table whose rows are drawn along
 * one line of years.
 */
export function ToolTimeline(props: {
  readonly view: View;
  readonly principle: string;
  readonly tools: readonly ToolOfPrinciple[];
}): VNode {
  const { view, principle, tools } = props;
  const { labels, sentences } = view.words;
  const today = spanOf(view.site.today, null, null)?.start ?? 0;
  const spans = new Map(tools.map((tool) => [tool.id, spanOf(tool.since, tool.until, today)]));
  const scale = yearScale([...spans.values()], today, view.direction);
  const startOf = ({ id }: ToolOfPrinciple) => spans.get(id)?.start ?? Number.POSITIVE_INFINITY;
  const rows = tools.toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
  return (
    <table class="timeline">
      <caption>{sentences.outlives(principle)}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.tool}</th>
          <th scope="col">{labels.years}</th>
          <th scope="col">{labels.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {scale && (
          <tr class="timeline-principle">
            <th scope="row">{principle}</th>
            <td>
              <svg class="timeline-axis" aria-hidden="true">
                {scale.marks.map(({ year, at }) => (
                  <text x={percentText(at)} y="1em" text-anchor="middle">
                    {year}
                  </text>
                ))}
                <rect y="1.5rem" width="100%" height="0.5rem" rx="4" />
              </svg>
              <span class="sr-only">{`${scale.first} – ${labels.now}`}</span>
            </td>
            <td />
          </tr>
        )}
        {rows.map((tool) => (
          <Row view={view} tool={tool} span={spans.get(tool.id) ?? null} scale={scale} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly view: View;
  readonly tool: ToolOfPrinciple;
  readonly span: Span | null;
  readonly scale: YearScale | null;
}): VNode {
  const { view, tool, span, scale } = props;
  return (
    <tr>
      <th scope="row">
        <a class="note-title" href={tool.href}>
          {tool.title}
        </a>
        <span class="meta">{tool.status && <StatusMark view={view} status={tool.status} />}</span>
      </th>
      <td>
        {span && scale && <ToolBar tool={tool} span={span} scale={scale} />}
        <span class="meta">
          <span>{yearsOf(tool, view)}</span>
          <Succession view={view} tool={tool} />
        </span>
      </td>
      <td>
        <EvidenceView view={view} evidence={tool.evidence} />
      </td>
    </tr>
  );
}
