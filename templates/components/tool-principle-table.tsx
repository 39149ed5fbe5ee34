import type { PrincipleOfTool, ToolCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { EvidenceView } from './evidence-view.tsx';
import { LayerMark, StatusMark } from './marks.tsx';
import { byStatus } from './order.ts';
import { Succession } from './succession.tsx';
import type { View } from './view.ts';
import { yearsOf } from './years-of.ts';

/** How many principles of a tool are shown at once; its evidence names the others. */
const shown = 4;

/** How many tools are shown at once; the others open on demand. */
const atOnce = 40;

/** Every tool beside the principles behind it, with the grasp of each; the evidence for the links opens on demand. */
export function ToolPrincipleTable(props: {
  readonly view: View;
  readonly tools: readonly ToolCard[];
}): VNode {
  const { view } = props;
  if (props.tools.length === 0) return <Empty text={view.words.empty.tools} />;
  const tools = [...props.tools].sort(byStatus);
  const rest = tools.slice(atOnce);
  return (
    <>
      <Table view={view} tools={tools.slice(0, atOnce)} />
      {rest.length > 0 && (
        <details class="as-table">
          <summary>{view.wording.count(view.words.counts.more, rest.length)}</summary>
          <Table view={view} tools={rest} />
        </details>
      )}
    </>
  );
}

function Table({ view, tools }: { readonly view: View; readonly tools: readonly ToolCard[] }): VNode {
  const { labels, headings } = view.words;
  return (
    <table class="tool-principles">
      <caption class="sr-only">{headings.toolsAndPrinciples}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.tool}</th>
          <th scope="col">
            {labels.principle} · {labels.grasp}
          </th>
          <th scope="col">{labels.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {tools.map((tool) => (
          <ToolRow view={view} tool={tool} />
        ))}
      </tbody>
    </table>
  );
}

function ToolRow({ view, tool }: { readonly view: View; readonly tool: ToolCard }): VNode {
  const principles = [...tool.principles].sort(compareEvidence);
  const years = yearsOf(tool, view);
  return (
    <tr class={tool.status === 'retired' ? 'is-retired' : undefined}>
      <th scope="row">
        <a class="note-title" href={tool.href}>
          {tool.title}
        </a>
        <span class="meta">
          {tool.status && <StatusMark view={view} status={tool.status} />}
          {years && <span>{years}</span>}
          <Succession view={view} tool={tool} />
        </span>
      </th>
      {principles.length === 0 ? (
        <td colSpan={2}>
          <Empty text={view.words.empty.principlesOfTool} />
        </td>
      ) : (
        <>
          <td>
            <ul class="grasped">
              {principles.slice(0, shown).map((principle) => (
                <li>
                  <a href={principle.href}>{principle.title}</a>{' '}
                  {principle.grasp && <LayerMark view={view} layer={principle.grasp} />}
                </li>
              ))}
            </ul>
          </td>
          <td>
            <AllEvidence view={view} principles={principles} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The evidence for each principle, those among them that had no room before it. */
function AllEvidence(props: { readonly view: View; readonly principles: readonly PrincipleOfTool[] }): VNode {
  const { view, principles } = props;
  const { labels, counts } = view.words;
  const more = principles.length - shown;
  return (
    <details>
      <summary>
        {labels.evidence}
        {more > 0 && ` · ${view.wording.count(counts.more, more)}`}
      </summary>
      <dl>
        {principles.map((principle, index) => (
          <>
            <dt>
              {index < shown ? principle.title : <a href={principle.href}>{principle.title}</a>}
              {index >= shown && principle.grasp && (
                <>
                  {' '}
                  <LayerMark view={view} layer={principle.grasp} />
                </>
              )}
            </dt>
            <dd>
              <EvidenceView view={view} evidence={principle.evidence} />
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
}

/** What the tool's own note declares comes first, then what most other notes tell. */
function compareEvidence(a: PrincipleOfTool, b: PrincipleOfTool): number {
  return (
    Number(b.evidence.declared) - Number(a.evidence.declared) ||
    b.evidence.notes.length - a.evidence.notes.length
  );
}
