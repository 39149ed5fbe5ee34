import type { ToolMention } from '@layerwise/builder';
import type { VNode } from 'preact';
import { Empty } from './empty.tsx';
import { StatusMark } from './marks.tsx';
import { Succession } from './succession.tsx';
import type { View } from './view.ts';
import { yearsOf } from './years-of.ts';

/** Tools, each with its status and years. */
export function ToolList({
  view,
  tools,
}: {
  readonly view: View;
  readonly tools: readonly ToolMention[];
}): VNode {
  if (tools.length === 0) return <Empty text={view.words.empty.tools} />;
  return (
    <ul class="note-list">
      {tools.map((tool) => (
        <li class="note-card">
          <a class="note-title" href={tool.href}>
            {tool.title}
          </a>
          {tool.description && <p class="note-description">{tool.description}</p>}
          <p class="meta">
            {tool.status && <StatusMark view={view} status={tool.status} />}
            {yearsOf(tool, view) && <span>{yearsOf(tool, view)}</span>}
            <Succession view={view} tool={tool} />
          </p>
        </li>
      ))}
    </ul>
  );
}
