import type { SiteConfig } from '../config/site-config.ts';
import type { CardColors } from '../plan/social-card.ts';
import { parseColor } from './color.ts';

/** The colours of a site's cards: for layers those of the configuration, where they are given as `#rrggbb`; else the theme's. */
export function chooseColors(colors: CardColors, { layers }: Pick<SiteConfig, 'layers'>): CardColors {
  const choose = (layer: 'skim' | 'explore' | 'deepen'): string => {
    const { color = '' } = layers[layer];
    return parseColor(color) === null ? colors[layer] : color;
  };
  return { ...colors, skim: choose('skim'), explore: choose('explore'), deepen: choose('deepen') };
}
