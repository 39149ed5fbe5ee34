import { fileURLToPath } from 'node:url';
import type { CardLook, SocialCard } from '../src/plan/social-card.ts';

const font = import.meta.resolve(
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
);

/** A look of cards for tests. */
export const cardLook: CardLook = {
  fonts: [fileURLToPath(font)],
  colors: {
    paper: '#ffffff',
    ink: '#000000',
    hole: '#cccccc',
    skim: '#88cccc',
    explore: '#338899',
    deepen: '#114455',
  },
};

/** A card to draw, changed as given. */
export function cardWith(changes: Partial<SocialCard> = {}): SocialCard {
  return {
    title: 'Attention',
    about: 'Transformers',
    layer: 'explore',
    layerLabel: 'Explore',
    siteTitle: 'Learning in layers',
    direction: 'ltr',
    ...changes,
  };
}
