import type { ShownDocument } from '@layerwise/builder/search';
import type { Excerpts } from './choose-excerpt.ts';
import { cutAtSpans, type Fragment, findSpans, type Marked } from './mark-matches.ts';

/** Makes a result: a link that is an option of the list, with what the note is and how it begins. */
export function makeResult(
  page: Document,
  [title, href, description, kind, layer, track]: ShownDocument,
  marked: Marked,
  labelOf: (filter: string, value: string) => string,
): HTMLAnchorElement {
  const option = makeOption(page, href, 'search-result');
  const what = page.createElement('small');
  what.textContent = [
    kind === 'note' ? '' : labelOf('kind', kind),
    layer === null ? '' : labelOf('layer', layer),
    track === null ? '' : labelOf('track', track),
  ]
    .filter((text) => text !== '')
    .join(' · ');
  const excerpt = page.createElement('span');
  excerpt.className = 'search-excerpt';
  showFragments(excerpt, cutAtSpans(description, findSpans(description, marked)));
  const name = page.createElement('strong');
  showFragments(name, cutAtSpans(title, findSpans(title, marked)));
  option.append(name, what, excerpt);
  if (layer !== null) option.dataset['layer'] = layer;
  return option;
}

/** Puts what a note's page says into its result, and its headings after it. */
export function showExcerpts(option: HTMLAnchorElement, { best, sections }: Excerpts): void {
  const page = option.ownerDocument;
  const excerpt = option.querySelector('.search-excerpt');
  if (best !== null && excerpt !== null) showFragments(excerpt, best);
  const made = sections.map(({ id, heading, excerpt }) => {
    const section = makeOption(
      page,
      `${option.href.replace(/#.*$/s, '')}#${encodeURIComponent(id ?? '')}`,
      'search-section',
    );
    const name = page.createElement('strong');
    showFragments(name, heading);
    section.append(name);
    if (excerpt.length > 0) {
      const text = page.createElement('span');
      text.className = 'search-excerpt';
      showFragments(text, excerpt);
      section.append(' ', text);
    }
    return section;
  });
  option.after(...made);
}

function makeOption(page: Document, href: string, name: string): HTMLAnchorElement {
  const option = page.createElement('a');
  option.className = name;
  option.href = href;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

function showFragments(element: Element, fragments: readonly Fragment[]): void {
  const page = element.ownerDocument;
  element.replaceChildren(
    ...fragments.map(({ text, isMarked }) => {
      if (!isMarked) return text;
      const mark = page.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
