import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cardLook } from './card-look.ts';

it('has the colours of the style sheet by daylight', () => {
  const tokens = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8');
  for (const [name, color] of Object.entries(cardLook.colors)) {
    expect(tokens).toContain(`--${name}: light-dark(${color}, `);
  }
});

it('has a font that is there', () => {
  expect(cardLook.fonts.map((path) => existsSync(path))).toEqual([true]);
});
