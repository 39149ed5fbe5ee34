import type { ToolMention } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** What took over from a tool, and what it took over from. */
export function Succession({
  view,
  tool,
}: {
  readonly view: View;
  readonly tool: ToolMention;
}): VNode | null {
  const { sentences } = view.words;
  if (tool.succeededBy === null && tool.succeeds.length === 0) return null;
  return (
    <>
      {tool.succeededBy && (
        <span>
          {sentences.succeededBy} <a href={tool.succeededBy.href}>{tool.succeededBy.title}</a>
        </span>
      )}
      {tool.succeeds.length > 0 && (
        <span>
          {sentences.succeeds}{' '}
          {tool.succeeds.map((earlier, index) => (
            <>
              {index > 0 && ', '}
              <a href={earlier.href}>{earlier.title}</a>
            </>
          ))}
        </span>
      )}
    </>
  );
}
