import type { TextStep } from './set-text.ts';

/*
 * The layout of a card. Everything is in pixels. 1,200 by 630 is what those who show cards ask for.
 */

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Room at both sides. */
export const MARGIN = 84;

/** Length of a line. */
export const MEASURE = CARD_WIDTH - 2 * MARGIN;

export const titleSteps: readonly TextStep[] = [
  { size: 92, lines: 2 },
  { size: 72, lines: 3 },
  { size: 56, lines: 4 },
];

/** From one line of the title to the next, in parts of its size. */
export const LEADING = 1.1;

/** Half the height of a capital letter, in parts of its size. */
export const HALF_CAPITAL = 0.335;

/** The middle of the title. */
export const TITLE_MIDDLE = 264;

/** Lines of one size besides the title, on their baselines. */
export const siteLine = { y: 100, steps: [{ size: 30, lines: 1 }] } as const;
export const aboutLine = { y: 452, steps: [{ size: 34, lines: 1 }] } as const;

/** Where the title leaves room, what the page is about may be a sentence; its last line stands on the same baseline. */
export const aboutSentence = {
  titleLines: 2,
  leading: 1.35,
  steps: [
    { size: 34, lines: 1 },
    { size: 28, lines: 2 },
  ],
} as const;

/** The mark of a layer: its size, the room beside it, and how far it goes below the baseline. */
export const core = { size: 30, gap: 16, drop: 3 } as const;

/** Between the layer and what comes after it. */
export const ABOUT_GAP = 36;

/** Where the ground begins; higher where no title is drawn. */
export const ground = { top: 524, wave: 13 } as const;
export const highGround = { top: 262, wave: 24, aboutY: 186 } as const;
