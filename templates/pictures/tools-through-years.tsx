import type { ToolCard } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from '../components/empty.tsx';
import { StatusMark } from '../components/marks.tsx';
import { Succession } from '../components/succession.tsx';
import type { View } from '../components/view.ts';
import { yearsOf } from '../components/years-of.ts';
import { ToolBar, YearAxis } from './tool-bar.tsx';
import { spanOf, yearScale } from './year-scale.ts';

/** How many rows the picture has at the most. */
const most = 24;

/** When each tool came and went, the one that came first above: a table whose rows are drawn along one line of years. */
export function ToolsThroughYears({
  view,
  tools,
}: {
  readonly view: View;
  readonly tools: readonly ToolCard[];
}): VNode {
  const { words, wording } = view;
  const today = spanOf(view.site.today, null, null)?.start ?? 0;
  const spanned = tools
    .flatMap((tool) => {
      const span = spanOf(tool.since, tool.until, tool.status === 'retired' ? null : today);
      return span === null ? [] : [{ tool, span }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const shown = spanned.length > most ? latest(spanned) : spanned;
  const scale = yearScale(
    shown.map(({ span }) => span),
    today,
    view.direction,
  );
  if (scale === null) return <Empty text={words.learning.empty.toolsThroughYears} />;
  return (
    <>
      <table class="timeline tools-through-years">
        <caption>{words.learning.descriptions.toolsThroughYears}</caption>
        <thead>
          <tr>
            <th scope="col">{words.labels.tool}</th>
            <th scope="col">
              <span class="sr-only">{words.labels.years}</span>
              <YearAxis scale={scale} />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ tool, span }) => (
            <tr>
              <th scope="row">
                <a class="note-title" href={tool.href}>
                  {tool.title}
                </a>
                <span class="meta">{tool.status && <StatusMark view={view} status={tool.status} />}</span>
              </th>
              <td>
                <ToolBar tool={tool} span={span} scale={scale} />
                <span class="meta">
                  <span>{yearsOf(tool, view)}</span>
                  <Succession view={view} tool={tool} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {spanned.length > shown.length && (
        <p class="meta">
          <a href={view.site.href('/tools/')}>
            {wording.count(words.counts.more, spanned.length - shown.length)}
          </a>
        </p>
      )}
    </>
  );
}

/** Those that were used last, in the order of their beginning. */
function latest<Item extends { readonly span: { readonly end: number } }>(
  items: readonly Item[],
): readonly Item[] {
  const chosen = new Set([...items].sort((a, b) => b.span.end - a.span.end).slice(0, most));
  return items.filter((item) => chosen.has(item));
}
