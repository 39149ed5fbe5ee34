import type { SocialCard } from '../plan/social-card.ts';
import * as layout from './card-layout.ts';
import * as palette from './card-palette.ts';
import { IndexedPicture, type Ramp } from './indexed-picture.ts';
import { Letterer } from './letterer.ts';
import { type SetText, setText, type TextStep } from './set-text.ts';
import { drawCore, drawStrata, type Strata } from './strata.ts';
import type { Typeface } from './typeface.ts';

/** What all cards are composed with. */
export interface CardTools {
  readonly typeface: Typeface;
  readonly letterer: Letterer;
  readonly ground: IndexedPicture;
  /** Where no title is drawn. */
  readonly highGround: IndexedPicture;
  readonly core: Strata;
}

/** Draws what is the same on all cards. */
export function prepareTools(typeface: Typeface): CardTools {
  return {
    typeface,
    letterer: new Letterer(),
    ground: drawGround(layout.ground),
    highGround: drawGround(layout.highGround),
    core: drawCore(layout.core.size),
  };
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

/**
 * Composes a card on a picture of its size, over whatever was there. What the typeface has no letters for is left out.
 */
export function composeCard(card: SocialCard, picture: IndexedPicture, tools: CardTools): void {
  const sheet: Sheet = { picture, tools, isMirrored: card.direction === 'rtl' };
  const title = setLine(sheet, card.title, layout.MEASURE, layout.titleSteps);
  picture.begin(title === null ? tools.highGround : tools.ground);
  const site = setLine(sheet, card.siteTitle, layout.MEASURE, layout.siteLine.steps);
  if (site !== null) drawText(sheet, site, { y: layout.siteLine.y, ramp: palette.muted });
  if (title !== null) drawText(sheet, title, { y: findFirstBaseline(title), ramp: palette.ink });
  drawFoot(sheet, card, title?.lines.length ?? 0);
}

/** A card in work. */
interface Sheet {
  readonly picture: IndexedPicture;
  readonly tools: CardTools;
  /** Whether it begins at the right. */
  readonly isMirrored: boolean;
}

/** Where a text is drawn, and how strong. */
interface Place {
  /** Baseline of its first line. */
  readonly y: number;
  readonly ramp: Ramp;
  /** How far from where reading begins; absent: there. */
  readonly start?: number;
  /** From line to line, in parts of its size; absent: as in a title. */
  readonly leading?: number;
}

function setLine(
  { tools }: Sheet,
  text: string,
  measure: number,
  steps: readonly TextStep[],
): SetText | null {
  return setText(text, tools.typeface, measure, steps);
}

/** Draws the layer, and what the page is about. */
function drawFoot(sheet: Sheet, { layer, layerLabel, about }: SocialCard, titleLines: number): void {
  const { aboutLine, aboutSentence, highGround } = layout;
  const y = titleLines === 0 ? highGround.aboutY : aboutLine.y;
  const start = layer === null ? 0 : drawLayer(sheet, layerLabel, y) + layout.ABOUT_GAP;
  const hasRoom = layer === null && titleLines <= aboutSentence.titleLines;
  const { steps } = hasRoom ? aboutSentence : aboutLine;
  const text = setLine(sheet, about, layout.MEASURE - start, steps);
  if (text === null) return;
  const { leading } = aboutSentence;
  const above = (text.lines.length - 1) * text.size * leading;
  drawText(sheet, text, { y: y - above, ramp: palette.muted, start, leading });
}

/** Draws the mark of a layer and its name; says how far they go. */
function drawLayer(sheet: Sheet, label: string, y: number): number {
  const { size, gap, drop } = layout.core;
  layStrata(sheet.picture, sheet.tools.core, findLeft(sheet, 0, size), y - size + drop);
  const text = setLine(sheet, label, layout.MEASURE / 2, layout.aboutLine.steps);
  return text === null ? size : drawText(sheet, text, { y, ramp: palette.ink, start: size + gap });
}

/** Draws lines; says how far they go. */
function drawText(
  sheet: Sheet,
  { lines, size }: SetText,
  { y, ramp, start = 0, leading = layout.LEADING }: Place,
): number {
  for (const [index, { glyphs, width }] of lines.entries()) {
    const at = { x: findLeft(sheet, start, width), y: Math.round(y + index * size * leading), size };
    sheet.tools.letterer.draw(sheet.picture, glyphs, at, ramp);
  }
  return start + Math.max(...lines.map(({ width }) => width));
}

/** The left edge of something of a width that begins so far from where reading begins. */
function findLeft({ isMirrored }: Sheet, start: number, width: number): number {
  return isMirrored ? layout.CARD_WIDTH - layout.MARGIN - start - width : layout.MARGIN + start;
}

/** The baseline of the first line, so that all of them stand around the middle. */
function findFirstBaseline({ lines, size }: SetText): number {
  const between = (lines.length - 1) * size * layout.LEADING;
  return Math.round(layout.TITLE_MIDDLE - between / 2 + size * layout.HALF_CAPITAL);
}
