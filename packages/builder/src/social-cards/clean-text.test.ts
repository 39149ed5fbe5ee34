import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

/** Fonts that have Latin letters, a combining acute, and a few signs. */
const has = (character: string) => character === '\u0301' || /^[ -~à-žệ©→]$/u.test(character);
const clean = (text: string) => cleanText(text, has);

describe('cleanText', () => {
  it.each([
    ['as it is', 'Attention → memory © 2026', 'Attention → memory © 2026'],
    ['white space of any kind', '\t a\u00a0\u2003b\r\n\u2028c\u0000d ', 'a b c d'],
    ['only white space', ' \n\u3000 ', ''],
    ['nothing', '', ''],
    ['marks of direction', 'a\u202eb\u2066c\u2069d\u200f', 'abcd'],
    ['what cannot be seen', 'a\u200b\u200d\ufeff\u00adb\ufe0f', 'ab'],
    ['emoji', '🚀 Launch 👩🏽‍💻 day 🇪🇸!', 'Launch day !'],
    ['a letter in parts', 'e\u0301', 'é'],
    ['marks piled up', `x${'\u0301'.repeat(50)}`, 'x\u0301\u0301'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each(['注意力机制', 'انتباه', 'Attention 注意', '∇f', 'a lone \ud800'])(
    'does not draw a part of what the fonts lack: %j',
    (text) => {
      expect(clean(text)).toBeNull();
    },
  );

  it('looks at the beginning of a text without end', () => {
    expect(clean('ab '.repeat(1_000_000))).toHaveLength(400);
  });
});
