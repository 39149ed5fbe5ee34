import type { Layer, ToolStatus, Track } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** A layer by shape (a core filled as deep as it goes) and word. */
export function LayerMark({ view, layer }: { readonly view: View; readonly layer: Layer }): VNode {
  return <span class={`mark layer-${layer}`}>{view.layerLabel(layer)}</span>;
}

/** A layer's mark that leads to the layer's page. */
export function LayerLink({ view, layer }: { readonly view: View; readonly layer: Layer }): VNode {
  return (
    <a class={`mark layer-${layer}`} href={view.site.href(`/layers/${layer}/`)}>
      {view.layerLabel(layer)}
    </a>
  );
}

/** A track by shape (need a full square, want an open ring) and word. */
export function TrackMark({ view, track }: { readonly view: View; readonly track: Track }): VNode {
  return <span class={`mark track-${track}`}>{view.trackLabel(track)}</span>;
}

/** A track's mark that leads to the track's page. */
export function TrackLink({ view, track }: { readonly view: View; readonly track: Track }): VNode {
  return (
    <a class={`mark track-${track}`} href={view.site.href(`/tracks/${track}/`)}>
      {view.trackLabel(track)}
    </a>
  );
}

/** What the author does with a tool now. */
export function StatusMark({ view, status }: { readonly view: View; readonly status: ToolStatus }): VNode {
  return <span class={`mark status-${status}`}>{view.words.statuses[status]}</span>;
}
