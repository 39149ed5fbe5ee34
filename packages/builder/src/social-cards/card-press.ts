import type { CardLook, SocialCard } from '../plan/social-card.ts';
import * as layout from './card-layout.ts';
import * as palette from './card-palette.ts';
import { IndexedPicture, type Ramp } from './indexed-picture.ts';
import { Letterer } from './letterer.ts';
import { type SetText, setText, type TextStep } from './set-text.ts';
import { drawCore, drawStrata, type Strata } from './strata.ts';
import { openTypeface, type Typeface } from './typeface.ts';
import { writePng } from './write-png.ts';

/** What draws cards, one after the other. */
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
  const typeface = await openTypeface(fonts);
  const letterer = new Letterer();
  const parts: CardParts = {
    ground: drawGround(layout.ground),
    highGround: drawGround(layout.highGround),
    core: drawCore(layout.core.size),
  };
  // Clearing pictures away would take longer than drawing them.
  const free: IndexedPicture[] = [];
  return {
    async draw(card) {
      const picture = free.pop() ?? new IndexedPicture(layout.CARD_WIDTH, layout.CARD_HEIGHT);
      composeCard(card, picture, typeface, letterer, parts);
      const bytes = await writePng(picture, palette.choosePalette(colors, card.layer));
      free.push(picture);
      return bytes;
    },
  };
}

/** What is the same on all cards, drawn once. */
interface CardParts {
  readonly ground: IndexedPicture;
  /** Where no title is drawn. */
  readonly highGround: IndexedPicture;
  readonly core: Strata;
}

function drawGround({ top, wave }: { readonly top: number; readonly wave: number }): IndexedPicture {
  const picture = new IndexedPicture(layout.CARD_WIDTH, layout.CARD_HEIGHT);
  layStrata(picture, drawStrata(layout.CARD_WIDTH, top, layout.CARD_HEIGHT, wave), 0, 0);
  return picture;
}

function layStrata(picture: IndexedPicture, strata: Strata, x: number, y: number): void {
  for (const [index, ramp] of palette.strata.entries()) {
    const mask = strata[index];
    if (mask !== undefined) picture.lay(mask, x, y, ramp);
  }
}

/** Puts a card together. What the typeface has no letters for is left out. */
function composeCard(
  card: SocialCard,
  picture: IndexedPicture,
  typeface: Typeface,
  letterer: Letterer,
  parts: CardParts,
): void {
  const set = (text: string, measure: number, steps: readonly TextStep[]) =>
    setText(text, typeface, measure, steps);
  const title = set(card.title, layout.MEASURE, layout.titleSteps);
  picture.begin(title === null ? parts.highGround : parts.ground);
  const site = set(card.siteTitle, layout.MEASURE, layout.siteLine.steps);
  if (site !== null) drawText(site, layout.siteLine.y, 0, palette.muted);
  if (title !== null) drawText(title, findFirstBaseline(title), 0, palette.ink);
  drawAbout(title?.lines.length ?? 0);

  /** The layer, and what the page is about, on one line. */
  function drawAbout(titleLines: number): void {
    const { steps } = layout.aboutLine;
    const y = titleLines === 0 ? layout.highGround.aboutY : layout.aboutLine.y;
    let start = 0;
    if (card.layer !== null) {
      const { size, gap } = layout.core;
      layStrata(picture, parts.core, mirror(start, size), y - size + layout.core.drop);
      start += size + gap;
      const label = set(card.layerLabel, layout.MEASURE / 2, steps);
      if (label !== null) start = drawText(label, y, start, palette.ink) + layout.ABOUT_GAP;
    }
    const { aboutSentence } = layout;
    const hasRoom = card.layer === null && titleLines <= aboutSentence.titleLines;
    const about = set(card.about, layout.MEASURE - start, hasRoom ? aboutSentence.steps : steps);
    if (about === null) return;
    const above = (about.lines.length - 1) * about.size * aboutSentence.leading;
    drawText(about, y - above, start, palette.muted, aboutSentence.leading);
  }

  /** Draws lines, the first at `y`, so far from the edge where reading begins; says how far they go. */
  function drawText(
    { lines, size }: SetText,
    y: number,
    start: number,
    ramp: Ramp,
    leading = layout.LEADING,
  ): number {
    for (const [index, { glyphs, width }] of lines.entries()) {
      const at = { x: mirror(start, width), y: Math.round(y + index * size * leading), size };
      letterer.draw(picture, glyphs, at, ramp);
    }
    return start + Math.max(...lines.map(({ width }) => width));
  }

  /** Where something of a width is that begins so far from where reading begins. */
  function mirror(start: number, width: number): number {
    return card.direction === 'ltr'
      ? layout.MARGIN + start
      : layout.CARD_WIDTH - layout.MARGIN - start - width;
  }
}

/** The baseline of the first line, so that all of them stand around the middle. */
function findFirstBaseline({ lines, size }: SetText): number {
  const between = (lines.length - 1) * size * layout.LEADING;
  return Math.round(layout.TITLE_MIDDLE - between / 2 + size * layout.HALF_CAPITAL);
}
