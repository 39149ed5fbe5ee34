import type { Section } from './choose-excerpt.ts';

/** What of a page is not read: pictures of formulas, whose text stands beside them, and what is no text. */
const unread = '.katex-html, annotation, .footnote-back, script, style, svg, button, .sr-only, [hidden]';

const blocks =
  'address, article, aside, blockquote, dd, details, div, dl, dt, figcaption, figure, hr, li, ol, p, pre, section, summary, table, td, th, tr, ul';

/** Reads the sections of a note off its page. */
export function readSections(page: Document): readonly Section[] {
  const prose = page.querySelector('.prose');
  if (prose === null) return [];
  for (const element of prose.querySelectorAll(unread)) element.remove();
  for (const element of prose.querySelectorAll(blocks)) element.before(' ');
  const headings = [...prose.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const texts: { id: string | null; heading: string; text: string }[] = [{ id: null, heading: '', text: '' }];
  const walker = page.createTreeWalker(prose, NodeFilter.SHOW_ALL);
  let inside: Element | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (inside?.contains(node) === true) continue;
    inside = headings.find((heading) => heading === node);
    if (inside !== undefined)
      texts.push({ id: inside.id === '' ? null : inside.id, heading: tidy(inside.textContent), text: '' });
    else if (node.nodeType === Node.TEXT_NODE) {
      const last = texts.at(-1);
      if (last !== undefined) last.text += node.nodeValue ?? '';
    }
  }
  return texts.map(({ text, ...section }) => ({ ...section, text: tidy(text) }));
}

function tidy(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
