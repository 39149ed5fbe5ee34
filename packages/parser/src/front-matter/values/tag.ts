import { right, written, wrong } from './described-value.ts';

const longestTag = 200;
/** ASCII letters, digits, `_`, `-`, `/`, and other characters but blanks, controls and general punctuation. */
const tagLetters = /^(?:[\w/-]|(?![\s\p{Cc}\p{Cs}\u2000-\u200C\u200E-\u206F\u3000-\u303F])[^\0-\x7F])+$/u;

/** A tag, with or without `#`: letters, digits, `_`, `-`, `/` and other Unicode, one of them no digit. */
export const tag = written('a tag: letters, digits, `_`, `-` and `/`, not digits alone', (text) => {
  if (text.length > longestTag) return wrong();
  const value = writeTag(text);
  if (isTag(value)) return right(value);
  const suggestion = value.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return isTag(suggestion) && suggestion !== value ? wrong({ suggestion }) : wrong();
});

function writeTag(text: string): string {
  const parts = text.replace(/^#/, '').split('/');
  return parts.filter((part) => part !== '').join('/');
}

function isTag(text: string): boolean {
  return tagLetters.test(text) && /[^\d/]/.test(text);
}
