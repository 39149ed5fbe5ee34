import type { GraphFilter } from './filter-graph.ts';
import type { Layer, NodeKind } from './graph-data.ts';

/** Colours of the theme, as they are now. */
export interface GraphColors {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly layers: Readonly<Record<Layer, string>>;
  readonly kinds: Readonly<Record<'topic' | 'principle' | 'tool', string>>;
}

/** What the page tells the thread that draws. Measures are CSS pixels, from the view's corner. */
export type GraphOrder =
  | {
      readonly type: 'start';
      readonly canvas: OffscreenCanvas;
      /** Absolute addresses of the data and of the script that lays out. */
      readonly source: string;
      readonly layout: string;
      readonly font: string;
      /** What is said of how many nodes are shown, with `{n}` and `{total}`, and the language of its numbers. */
      readonly shown: string;
      readonly lang: string;
      /** Path of a page whose node is looked at first; empty: none. */
      readonly look: string;
    }
  | { readonly type: 'size'; readonly width: number; readonly height: number; readonly ratio: number }
  | { readonly type: 'colors'; readonly colors: GraphColors }
  | { readonly type: 'filter'; readonly filter: GraphFilter }
  | { readonly type: 'move'; readonly dx: number; readonly dy: number }
  | { readonly type: 'zoom'; readonly factor: number; readonly x: number | null; readonly y: number | null }
  | { readonly type: 'show-all' }
  /** Which node is here? Near the middle where no place is given. */
  | { readonly type: 'pick'; readonly x: number | null; readonly y: number | null };

/** A node, and where it is in the view. */
export interface PickedNode {
  readonly title: string;
  readonly href: string;
  readonly kind: NodeKind;
  readonly layer: Layer | null;
  /** Number of nodes that it is joined to. */
  readonly joined: number;
  readonly x: number;
  readonly y: number;
}

/** What the thread that draws tells the page. */
export type GraphReport =
  /** How many nodes are shown, in words. */
  | { readonly type: 'shown'; readonly words: string }
  | { readonly type: 'picked'; readonly node: PickedNode | null }
  | { readonly type: 'settled' }
  | { readonly type: 'failed' };
