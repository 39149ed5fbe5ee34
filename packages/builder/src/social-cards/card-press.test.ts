import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardLook, cardWith } from '../../test/card-look.ts';
import { type CardPress, openCardPress } from './card-press.ts';
import { DRAWING_VERSION } from './fingerprint-look.ts';
import { isWholePng } from './write-png.ts';

let press: CardPress;
beforeAll(async () => {
  press = await openCardPress(cardLook);
});

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const drawHash = async (changes: Parameters<typeof cardWith>[0] = {}) =>
  hash(await press.draw(cardWith(changes)));

describe('a drawn card', () => {
  it('is what it was: where it is not, DRAWING_VERSION has to change', async () => {
    expect([DRAWING_VERSION, await drawHash(), await drawHash({ title: '注意', layer: null })]).toEqual([
      1,
      '648685e6fd68',
      '6e642f1c7823',
    ]);
  });

  it('is a PNG of 1,200 by 630 pixels and few bytes', async () => {
    const png = await press.draw(cardWith());
    expect(isWholePng(png)).toBe(true);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(20_000);
  });

  it('has the same bytes whatever was drawn before', async () => {
    const alone = await openCardPress(cardLook);
    await press.draw(cardWith({ title: 'Something else in the same letters', direction: 'rtl' }));
    expect(hash(await alone.draw(cardWith()))).toBe(await drawHash());
  });

  it.each([
    ['title', { title: 'Retention' }],
    ['topic', { about: 'Memory' }],
    ['layer', { layer: 'deepen' as const }],
    ["layer's name", { layerLabel: 'Dive' }],
    ["site's title", { siteTitle: 'Notes' }],
    ['direction', { direction: 'rtl' as const }],
  ])('shows its %s', async (_, changes) => {
    expect(await drawHash(changes)).not.toBe(await drawHash());
  });

  it('shows nothing of a text that its font has not all letters for', async () => {
    const without = await drawHash({ title: '' });
    expect(await drawHash({ title: '注意力' })).toBe(without);
    expect(await drawHash({ title: 'Attention 注意力' })).toBe(without);
    expect(await drawHash({ about: 'الانتباه' })).toBe(await drawHash({ about: '' }));
  });

  it.each([
    ['marks of direction', 'At\u202etention\u2069'],
    ['invisible letters', '\u200bAtten\u200d\u00adtion\ufeff'],
    ['controls', '\u0000Attention\u0007'],
    ['emoji', '🚀 Attention 👩🏽‍💻'],
  ])('is not moved by %s', async (_, title) => {
    expect(await drawHash({ title })).toBe(await drawHash());
  });

  it('stands any title at all', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const letters = fc.string({ unit: fc.constantFrom(...'aWjf ,.-_…é\u0301→Жλ'), maxLength: 300 });
    const direction = fc.constantFrom('ltr' as const, 'rtl' as const);
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, letters), direction, async (title, direction) => {
        const card = cardWith({ title, about: title, siteTitle: title, direction });
        expect(isWholePng(await press.draw(card))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['no letter', ' \n\t '],
    ['a million letters', 'a'.repeat(1_000_000)],
    ['ten thousand words', 'word '.repeat(10_000)],
    ['marks upon marks', `e${'\u0301\u0323'.repeat(5_000)}`],
    ['half a character', '\ud800'],
    ['characters that are none', '\uffff\u{10ffff}'],
    ['the ellipsis alone', '…'],
    ['joints alone', '-'.repeat(5_000)],
    ['a bidirectional mess', '\u202e\u2066'.repeat(2_000)],
  ])('stands a title of %s', async (_, title) => {
    expect(
      isWholePng(await press.draw(cardWith({ title, about: title, siteTitle: title, layerLabel: title }))),
    ).toBe(true);
  });
});
