import type { Layer, ToolStatus, Track } from '@layerwise/builder';

/** The layers from the surface down. */
export const layers: readonly Layer[] = ['skim', 'explore', 'deepen'];

/** The tracks in the order in which they are shown. */
export const tracks: readonly Track[] = ['need', 'want'];

const statuses: readonly (ToolStatus | null)[] = ['using', 'trying', null, 'retired'];

/** Orders tools: what is used now, what is being tried, what nobody knows of, what was laid down. */
export function byStatus(
  a: { readonly status: ToolStatus | null },
  b: { readonly status: ToolStatus | null },
): number {
  return statuses.indexOf(a.status) - statuses.indexOf(b.status);
}
