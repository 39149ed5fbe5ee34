import type { ToolMention } from '@layerwise/builder';
import type { VNode } from 'preact';
import { percentText } from './percent-text.ts';
import type { Span, YearScale } from './year-scale.ts';

/** The time in which a tool was used, on a line of years. */
export function ToolBar(props: {
  readonly tool: ToolMention;
  readonly span: Span;
  readonly scale: YearScale;
}): VNode {
  const { tool, span, scale } = props;
  const from = scale.at(span.start);
  const to = scale.at(span.end);
  return (
    <svg class={`timeline-bar bar-${tool.status ?? 'using'}`} aria-hidden="true">
      {scale.marks.map(({ at }) => (
        <line x1={percentText(at)} x2={percentText(at)} y2="100%" />
      ))}
      <rect
        x={percentText(Math.min(from, to))}
        width={percentText(Math.max(0.01, Math.abs(to - from)))}
        y="25%"
        height="50%"
        rx="4"
      />
    </svg>
  );
}

/** The years along a line. */
export function YearAxis({ scale }: { readonly scale: YearScale }): VNode {
  return (
    <svg class="year-axis" aria-hidden="true">
      {scale.marks.map(({ year, at }) => (
        <text x={percentText(at)} y="1em" text-anchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}
