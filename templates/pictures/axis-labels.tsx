import type { VNode } from 'preact';
import { percentText } from './percent-text.ts';

/** A word at a place along a picture, from 0 to 1, from the left. */
export interface AxisLabel {
  readonly at: number;
  readonly text: string;
}

/** Words under a picture; those near its ends are kept inside. */
export function AxisLabels({ labels }: { readonly labels: readonly AxisLabel[] }): VNode {
  return (
    <g class="axis">
      {labels.map(({ at, text }) => (
        <text
          x={percentText(at)}
          y="100%"
          dy="-0.3em"
          text-anchor={at < 0.08 ? 'start' : at > 0.92 ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
