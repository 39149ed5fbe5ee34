import type { Layer, Track } from '@layerwise/builder';

/** The layers from the surface down. */
export const layers: readonly Layer[] = ['skim', 'explore', 'deepen'];

/** The tracks in the order in which they are shown. */
export const tracks: readonly Track[] = ['need', 'want'];
