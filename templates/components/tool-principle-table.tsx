import type { PrincipleOfTool, ToolCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { EvidenceView } from './evidence-view.tsx';
import { LayerMark, StatusMark } from './marks.tsx';
import { Succession } from './succession.tsx';
import type { View } from './view.ts';
import { yearsOf } from './years-of.ts';

/** How many principles of a tool have a row of their own. */
const shown = 4;

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
        <ToolRows view={view} tool={tool} />
      ))}
    </table>
  );
}

/** One tool: the principles with the best evidence in a row each, the others under them on demand. */
function ToolRows({ view, tool }: { readonly view: View; readonly tool: ToolCard }): VNode {
  const principles = [...tool.principles].sort(compareEvidence);
  const [first, ...others] = principles.length > shown + 1 ? principles.slice(0, shown) : principles;
  const rest = principles.slice(others.length + 1);
  return (
    <tbody class={tool.status === 'retired' ? 'is-retired' : undefined}>
      <tr>
        <ToolCell view={view} tool={tool} rows={1 + others.length + (rest.length > 0 ? 1 : 0)} />
        <PrincipleCells view={view} principle={first} />
      </tr>
      {others.map((principle) => (
        <tr>
          <PrincipleCells view={view} principle={principle} />
        </tr>
      ))}
      {rest.length > 0 && (
        <tr>
          <td colSpan={3}>
            <details>
              <summary>{view.wording.count(view.words.counts.more, rest.length)}</summary>
              <ul class="evidence">
                {rest.map((principle) => (
                  <li>
                    <a href={principle.href}>{principle.title}</a>
                  </li>
                ))}
              </ul>
            </details>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What the tool's own note declares comes first, then what most other notes tell. */
function compareEvidence(a: PrincipleOfTool, b: PrincipleOfTool): number {
  return (
    Number(b.evidence.declared) - Number(a.evidence.declared) ||
    b.evidence.notes.length - a.evidence.notes.length
  );
}

function ToolCell(props: { readonly view: View; readonly tool: ToolCard; readonly rows: number }): VNode {
  const { view, tool, rows } = props;
  const years = yearsOf(tool, view);
  return (
    <th scope="rowgroup" rowSpan={rows}>
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
