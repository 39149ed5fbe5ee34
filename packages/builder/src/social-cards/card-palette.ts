import type { Layer } from '@layerwise/parser';
import type { CardColors } from '../plan/social-card.ts';
import { type Color, mixColors, parseColor } from './color.ts';
import type { Ramp } from './indexed-picture.ts';

/** Sixteen colours: the paper, nine of ink, and two for each layer. */
const INK = 9;
const STRATUM = 2;

/** Where a card says no layer, its ground is pale: how much of which layer's colour is left. */
const pale = [
  ['skim', 0.4],
  ['skim', 0.75],
  ['explore', 0.6],
] as const;

export const ink: Ramp = { first: 1, steps: INK };

/** What is less important, as if written with less ink. */
export const muted: Ramp = { first: 1, steps: 7 };

export const strata: readonly [Ramp, Ramp, Ramp] = [
  { first: INK + 1, steps: STRATUM },
  { first: INK + 1 + STRATUM, steps: STRATUM },
  { first: INK + 1 + 2 * STRATUM, steps: STRATUM },
];

const depth: Readonly<Record<Layer, number>> = { skim: 1, explore: 2, deepen: 3 };

/**
 * Chooses the colours of a card: of the ground, what the layer has reached is filled.
 *
 * @param layer null: the ground is there, faintly.
 */
export function choosePalette(colors: CardColors, layer: Layer | null): readonly Color[] {
  const paper = readColor(colors.paper);
  const ground =
    layer === null
      ? pale.map(([name, share]) => mixColors(readColor(colors[name]), paper, share))
      : [colors.skim, colors.explore, colors.deepen].map((color, index) =>
          readColor(index < depth[layer] ? color : colors.hole),
        );
  const fade = (color: Color, steps: number): readonly Color[] =>
    Array.from({ length: steps }, (_, step) => mixColors(color, paper, (step + 1) / steps));
  return [paper, ...fade(readColor(colors.ink), INK), ...ground.flatMap((color) => fade(color, STRATUM))];
}

function readColor(text: string): Color {
  const color = parseColor(text);
  if (color === null) throw new Error(`${text} is no colour of a card: #rrggbb.`);
  return color;
}
