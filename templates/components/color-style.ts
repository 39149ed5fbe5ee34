import type { SiteContext } from '@layerwise/builder';
import { layers, tracks } from './order.ts';

/**
 * Writes the style sheet for layers and tracks whose colours the configuration chooses; null where it
 * chooses none. Anything that could be more than a colour is left out.
 */
export function colorStyle({ config }: SiteContext): string | null {
  const chosen = [
    ...layers.map((layer) => [layer, config.layers[layer].color] as const),
    ...tracks.map((track) => [track, config.tracks[track].color] as const),
  ];
  const declarations = chosen.flatMap(([name, color]) =>
    color !== undefined && /^[#\w(),.%/ -]{1,100}$/.test(color) ? [`--${name}:${color}`] : [],
  );
  return declarations.length === 0 ? null : `:root:root{${declarations.join(';')}}`;
}
