import type { Position } from '@layerwise/parser';

export const sides = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof sides)[number];

/** One of the six colours of the theme, or one of the author's own (`#rrggbb`). */
export type CanvasColor =
  | { readonly type: 'preset'; readonly number: string }
  | { readonly type: 'own'; readonly hex: string };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something on a canvas, CSS pixels. */
export type CanvasNode = {
  readonly id: string;
  readonly box: Box;
  readonly color: CanvasColor | null;
  readonly position: Position;
} & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'file'; readonly file: string; readonly subpath: string }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'group'; readonly label: string; readonly background: string | null }
);

/** A line from one node to another. */
export interface CanvasEdge {
  /** Indexes of `Canvas.nodes`. */
  readonly from: number;
  readonly to: number;
  /** Null: the side that faces the other end. */
  readonly fromSide: Side | null;
  readonly toSide: Side | null;
  readonly fromArrow: boolean;
  readonly toArrow: boolean;
  readonly color: CanvasColor | null;
  readonly label: string;
}

/** A canvas, validated: what was wrong in it is left out. */
export interface Canvas {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  /** What Obsidian keeps as the canvas's properties: the fields of a front matter. */
  readonly frontMatter: unknown;
}
