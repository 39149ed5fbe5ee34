import { beforeAll, describe, expect, it } from 'vitest';
import { cardLook } from '../../test/card-look.ts';
import { type SetText, setText } from './set-text.ts';
import { openTypeface, type Typeface } from './typeface.ts';

/** Letters of half the size each, none kerned: so that lengths can be counted. `X` stands for what no font has. */
const typewriter: Typeface = {
  has: (character) => character !== 'X',
  shape: (word) => ({
    glyphs: [...word].map((key, index) => ({
      key,
      x: index / 2,
      y: 0,
      outline: () => ({ outline: [], unitsPerEm: 1 }),
    })),
    width: word.length / 2,
  }),
};

const steps = [
  { size: 20, lines: 1 },
  { size: 10, lines: 2 },
];

/** Sets a text on lines of 100 pixels: ten letters in 20, twenty in 10. */
const set = (text: string) => setText(text, typewriter, 100, steps);
const read = (text: SetText | null) =>
  text && [text.size, ...text.lines.map(({ glyphs }) => glyphs.map(({ key }) => key).join(''))];

describe('setText', () => {
  it('takes the largest size that fits', () => {
    expect(read(set('ten of th.'))).toEqual([20, 'tenofth.']);
    expect(read(set('eleven of t'))).toEqual([10, 'elevenoft']);
    expect(read(set('twenty and more letters'))).toEqual([10, 'twentyand', 'moreletters']);
  });

  it('says where the letters stand, and how long a line is', () => {
    const line = set('a bc')?.lines[0];
    expect(line?.glyphs.map(({ x }) => x)).toEqual([0, 1, 1.5]);
    expect(line?.width).toBe(40);
  });

  it('goes to the next size rather than break a word', () => {
    expect(read(set('abcdefghijkl'))).toEqual([10, 'abcdefghijkl']);
  });

  it('ends with an ellipsis behind the last word for which there is room', () => {
    expect(read(set('one two three four five six seven eight nine'))).toEqual([
      10,
      'onetwothreefour',
      'fivesixseven…',
    ]);
  });

  it('leaves no comma before the ellipsis', () => {
    expect(read(set('one two three four five six, seven, eight nine ten'))).toEqual([
      10,
      'onetwothreefour',
      'fivesix,seven…',
    ]);
  });

  it('breaks a word that is longer than a line, behind a joint if there is one', () => {
    expect(read(set('abcdefghijklmnopqrstuvwxyz'))).toEqual([10, 'abcdefghijklmnopqrst', 'uvwxyz']);
    expect(read(set('scaled_dot_product_attention'))).toEqual([10, 'scaled_dot_product_', 'attention']);
    expect(read(set('a'.repeat(70)))).toEqual([10, 'a'.repeat(20), `${'a'.repeat(19)}…`]);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['letters that no font has', 'aX'],
  ])('gives null for %s', (_, text) => {
    expect(set(text)).toBeNull();
  });
});

describe('a real font', () => {
  let serif: Typeface;
  beforeAll(async () => {
    serif = await openTypeface(cardLook.fonts);
  });
  const widthOf = (word: string) => serif.shape(word).width;

  it('is kerned, and joins letters', () => {
    expect(widthOf('AV')).toBeLessThan(widthOf('A') + widthOf('V'));
    expect(serif.shape('fi').glyphs).toHaveLength(1);
    expect(serif.shape('of').glyphs).toHaveLength(2);
  });

  it('has Latin, Greek, Cyrillic, Vietnamese and a little mathematics', () => {
    for (const letter of 'äçßğőłΛωЖљệ→≤∑∞√²₂') expect([letter, serif.has(letter)]).toEqual([letter, true]);
    for (const letter of '注あ한عא∇🚀') expect([letter, serif.has(letter)]).toEqual([letter, false]);
  });

  it('comes from the first of several that has a letter', async () => {
    const twice = await openTypeface([...cardLook.fonts, ...cardLook.fonts]);
    expect(twice.shape('AV').width).toBe(widthOf('AV'));
    expect(twice.shape('AV').glyphs.map(({ key }) => key.slice(0, 2))).toEqual(['0 ', '0 ']);
  });

  it('leaves out of a word what it has no letter for', () => {
    expect(serif.shape('a注b').glyphs).toHaveLength(2);
  });
});
