import { right, written, wrong } from './described-value.ts';

const longestName = 1_000;

/**
 * The name of a principle, a tool or another note. Wikilink brackets, heading and alias are taken off:
 * `[[Tools/PyTorch#Use|torch]]` is `Tools/PyTorch`.
 */
export const name = written(`a name of at most ${longestName} characters`, (text) => {
  const value = targetOf(text).replace(/\s+/g, ' ').trim();
  return value !== '' && value.length <= longestName ? right(value) : wrong();
});

/** An attachment or a URL; wikilink brackets are taken off. */
export const attachment = written('a path, a URL or a `"[[wikilink]]"`', (text) => {
  const value = targetOf(text.startsWith('![[') ? text.slice(1) : text).trim();
  return value !== '' && value.length <= longestName ? right(value) : wrong();
});

function targetOf(text: string): string {
  if (!text.startsWith('[[') || !text.endsWith(']]')) return text;
  const link = text.slice(2, -2);
  const end = link.search(/[#|]/);
  return (end < 0 ? link : link.slice(0, end)).replace(/\.md$/i, '');
}
