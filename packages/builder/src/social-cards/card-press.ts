import type { CardLook, SocialCard } from '../plan/social-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './card-layout.ts';
import { choosePalette } from './card-palette.ts';
import { composeCard, prepareTools } from './compose-card.ts';
import { IndexedPicture } from './indexed-picture.ts';
import { openTypeface } from './typeface.ts';
import { writePng } from './write-png.ts';

/** What draws cards. */
export interface CardPress {
  /** Draws a card; a PNG. The same card gives the same bytes, whatever was drawn before. */
  readonly draw: (card: SocialCard) => Promise<Buffer>;
}

/**
 * Makes ready to draw cards: reads the fonts, and draws what all cards have in common.
 *
 * @throws the error of the file system where a font cannot be read.
 */
export async function openCardPress({ fonts, colors }: CardLook): Promise<CardPress> {
  const tools = prepareTools(await openTypeface(fonts));
  // Clearing pictures away would take longer than drawing them.
  const free: IndexedPicture[] = [];
  return {
    async draw(card) {
      const picture = free.pop() ?? new IndexedPicture(CARD_WIDTH, CARD_HEIGHT);
      composeCard(card, picture, tools);
      const bytes = await writePng(picture, choosePalette(colors, card.layer));
      free.push(picture);
      return bytes;
    },
  };
}
