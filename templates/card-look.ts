import { fileURLToPath } from 'node:url';
import type { CardLook } from '@layerwise/builder';

/** The font of cards. Pages load none: a card is a picture, and has to look the same wherever it was drawn. */
const font = import.meta.resolve(
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
);

/** How cards look: the colours are those of `styles/tokens.css` by daylight. */
export const cardLook: CardLook = {
  fonts: [fileURLToPath(font)],
  colors: {
    paper: '#fcfcfa',
    ink: '#1b2427',
    hole: '#d3dcdb',
    skim: '#86c5cc',
    explore: '#2f8496',
    deepen: '#0d4252',
  },
};
