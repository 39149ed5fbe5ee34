import { describe, expect, it } from 'vitest';
import { cardLook } from '../../test/card-look.ts';
import { choosePalette, ink, muted, strata } from './card-palette.ts';
import { chooseColors } from './choose-colors.ts';
import { mixColors, parseColor } from './color.ts';

const { colors } = cardLook;

describe('choosePalette', () => {
  it('has sixteen colours: paper, nine of ink, and two for each layer', () => {
    const palette = choosePalette(colors, 'deepen');
    expect(palette).toHaveLength(16);
    expect(palette[0]).toEqual([255, 255, 255]);
    expect(palette[ink.first + ink.steps - 1]).toEqual([0, 0, 0]);
    expect(palette[muted.first + muted.steps - 1]).toEqual([57, 57, 57]);
  });

  it.each([
    ['skim', ['#88cccc', '#cccccc', '#cccccc']],
    ['explore', ['#88cccc', '#338899', '#cccccc']],
    ['deepen', ['#88cccc', '#338899', '#114455']],
  ] as const)('fills the ground as deep as %s goes', (layer, ground) => {
    const palette = choosePalette(colors, layer);
    expect(strata.map(({ first, steps }) => palette[first + steps - 1])).toEqual(ground.map(parseColor));
  });

  it('is pale where there is no layer', () => {
    const palette = choosePalette(colors, null);
    expect(strata.map(({ first, steps }) => palette[first + steps - 1])).toEqual([
      [207, 235, 235],
      [166, 217, 217],
      [133, 184, 194],
    ]);
  });

  it('says which colour is none', () => {
    expect(() => choosePalette({ ...colors, ink: 'black' }, null)).toThrow('black is no colour of a card');
  });
});

describe('parseColor', () => {
  it.each([
    ['#1b2427', [27, 36, 39]],
    [' #FFF ', [255, 255, 255]],
    ['#0af8', [0, 170, 255]],
    ['#11223344', [17, 34, 51]],
  ])('reads %j', (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  it.each(['', '#', '#12', '#12345', '#1234567', '#gggggg', 'teal', 'oklch(60% 0.1 240)', '#123456; }'])(
    'does not read %j',
    (text) => {
      expect(parseColor(text)).toBeNull();
    },
  );
});

it('mixColors mixes', () => {
  expect(mixColors([0, 100, 255], [100, 0, 255], 0.25)).toEqual([75, 25, 255]);
});

it("chooseColors takes the configuration's for layers, where it can read them", () => {
  const label = { label: '', description: '', asksFor: '' };
  const layers = {
    skim: { ...label, color: '#abc' },
    explore: { ...label, color: 'oklch(60% 0.1 240)' },
    deepen: label,
  };
  expect(chooseColors(colors, { layers })).toEqual({ ...colors, skim: '#abc' });
});
