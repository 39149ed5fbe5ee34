import type { PrincipleOfTool, ToolCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { EvidenceView } from './evidence-view.tsx';
import { LayerMark, StatusMark } from './marks.tsx';
import { Succession } from './succession.tsx';
import type { View } from './view.ts';
import { yearsOf } from './years-of.ts';

/** Every tool beside the principles behind it, with the grasp of each and the evidence for the link. */
export function ToolPrincipleTable(props: {
  readonly view: View;
  readonly tools: readonly ToolCard[];
}): VNode {
  const { view, tools } = props;
  const { labels, headings, empty } = view.words;
  if (tools.length === 0) return <Empty text={empty.tools} />;
  return (
    <table class="tool-principles">
      <caption class="sr-only">{headings.toolsAndPrinciples}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.tool}</th>
          <th scope="col">{labels.principle}</th>
          <th scope="col">{labels.grasp}</th>
          <th scope="col">{labels.evidence}</th>
        </tr>
      </thead>
      {tools.map((tool) => (
        <tbody class={tool.status === 'retired' ? 'is-retired' : undefined}>
          <tr>
            <ToolCell view={view} tool={tool} />
            <PrincipleCells view={view} principle={tool.principles[0]} />
          </tr>
          {tool.principles.slice(1).map((principle) => (
            <tr>
              <PrincipleCells view={view} principle={principle} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ToolCell({ view, tool }: { readonly view: View; readonly tool: ToolCard }): VNode {
  const years = yearsOf(tool, view);
  return (
    <th scope="rowgroup" rowSpan={Math.max(1, tool.principles.length)}>
      <a class="note-title" href={tool.href}>
        {tool.title}
      </a>
      <span class="meta">
        {tool.status && <StatusMark view={view} status={tool.status} />}
        {years && <span>{years}</span>}
        <Succession view={view} tool={tool} />
      </span>
    </th>
  );
}

function PrincipleCells(props: {
  readonly view: View;
  readonly principle: PrincipleOfTool | undefined;
}): VNode {
  const { view, principle } = props;
  if (principle === undefined) {
    return (
      <td colSpan={3}>
        <Empty text={view.words.empty.principlesOfTool} />
      </td>
    );
  }
  return (
    <>
      <td>
        <a href={principle.href}>{principle.title}</a>
      </td>
      <td>{principle.grasp && <LayerMark view={view} layer={principle.grasp} />}</td>
      <td>
        <EvidenceView view={view} evidence={principle.evidence} />
      </td>
    </>
  );
}
