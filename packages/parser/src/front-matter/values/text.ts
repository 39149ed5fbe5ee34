import { right, written, wrong } from './described-value.ts';

/** A title is no essay; longer ones come from a file that went wrong. */
const longestLine = 1_000;
const longestText = 10_000;

/** A line of text, such as a title. */
export const line = written(
  `text of at most ${longestLine} characters`,
  (text) => {
    const value = text.replace(/\s+/g, ' ');
    return value.length <= longestLine ? right(value) : wrong();
  },
  { type: ['string', 'number', 'boolean'], maxLength: longestLine },
);

/** Text of one or more lines. */
export const prose = written(`text of at most ${longestText} characters`, (text) =>
  text.length <= longestText ? right(text) : wrong(),
);

/** A language as in HTML's `lang` (BCP 47). */
export const language = written('a language like `en` or `pt-BR`', (text) =>
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(text) ? right(text) : wrong(),
);

/** Yes or no, also as text. */
export const yesOrNo = written(
  '`true` or `false`',
  (text) => {
    const word = text.toLowerCase();
    if (['true', 'yes', 'on', '1'].includes(word)) return right(true);
    return ['false', 'no', 'off', '0'].includes(word) ? right(false) : wrong();
  },
  { type: 'boolean' },
);

/** A class for style sheets. */
export const className = written('names of classes: letters, digits, `-` and `_`', (text) =>
  /^-?[\p{L}_][\p{L}\p{N}_-]{0,99}$/u.test(text) ? right(text) : wrong(),
);
