/** What is shown of a page before it is opened. */
export interface Excerpt {
  readonly title: string;
  /** Where the link leads. */
  readonly href: string;
  readonly lang: string;
  readonly dir: string;
  readonly content: DocumentFragment;
  /** Absolute addresses of style sheets that the page loads. */
  readonly styles: readonly string[];
}

/** About so many characters are shown. */
const enough = 700;

/** What would run, play, load from elsewhere, or ask for something. */
const unwanted =
  'script, style, link, iframe, object, embed, video, audio, source, form, button, dialog, .copy, .neighbourhood, .footnotes, .player, pre.mermaid, .diagram, template';

/**
 * Cuts the beginning of a page's text, or the section that an id of it names.
 *
 * @param id empty: the beginning
 * @param address where the link leads, absolute
 * @returns null where the page has no text
 */
export function cutExcerpt(page: Document, id: string, address: URL): Excerpt | null {
  const main = page.querySelector('main');
  const prose = main?.querySelector('.prose') ?? null;
  const target = id === '' ? null : page.getElementById(id);
  const parts =
    target !== null && main?.contains(target) === true ? takeSection(target) : takeBeginning(prose, page);
  if (parts.length === 0) return null;
  // A document without a window: nothing is loaded there, and no style is applied.
  const bench = document.implementation.createHTMLDocument('');
  for (const part of parts) bench.body.append(bench.importNode(part, true));
  const styled = clean(bench.body, address);
  const content = document.createDocumentFragment();
  content.append(...bench.body.childNodes);
  // The page's policy may not know style attributes; styles set by a script it does.
  for (const [element, style] of styled) element.style.cssText = style;
  const written = (target ?? prose)?.closest('[lang]') ?? page.documentElement;
  return {
    title: main?.querySelector('h1')?.textContent.trim() ?? page.title,
    href: address.pathname + address.hash,
    lang: written.getAttribute('lang') ?? '',
    dir: written.getAttribute('dir') ?? '',
    content,
    styles: [...page.querySelectorAll('link[rel="stylesheet"]:not([media])')].map(
      (link) => new URL(link.getAttribute('href') ?? '', address).href,
    ),
  };
}

/** The first blocks of a text; a page without a text has a lead or a description. */
function takeBeginning(prose: Element | null, page: Document): readonly Node[] {
  if (prose?.firstElementChild) return takeEnough([...prose.children]);
  const lead = page.querySelector('main .lead')?.textContent ?? '';
  const said = lead || (page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '');
  if (said === '') return [];
  const paragraph = document.createElement('p');
  paragraph.textContent = said;
  return [paragraph];
}

/** A heading with what stands under it; of another element, itself. */
function takeSection(target: Element): readonly Node[] {
  const heading = target.closest('h1, h2, h3, h4, h5, h6');
  if (heading === null) return [target.closest('li, p, table, blockquote, figure, pre') ?? target];
  const depth = Number(heading.tagName.slice(1));
  const section: Element[] = [heading];
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    const level = /^H([1-6])$/.exec(next.tagName)?.[1];
    if (level !== undefined && Number(level) <= depth) break;
    section.push(next);
  }
  return takeEnough(section);
}

function takeEnough(blocks: readonly Element[]): readonly Element[] {
  const taken: Element[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.matches(unwanted)) continue;
    taken.push(block);
    length += block.textContent.length;
    if (length >= enough) break;
  }
  return taken;
}

/**
 * Takes away what could run or clash, and makes addresses mean the same as on their own page.
 *
 * @returns the style attributes that were taken off
 */
function clean(content: Element, address: URL): ReadonlyMap<HTMLElement | SVGElement, string> {
  const styled = new Map<HTMLElement | SVGElement, string>();
  for (const element of content.querySelectorAll(unwanted)) element.remove();
  for (const element of content.querySelectorAll<HTMLElement | SVGElement>('*')) {
    // Two elements of a page must not have the same id; a reference to one would mean the wrong one.
    for (const name of [
      'id',
      'name',
      'for',
      'aria-labelledby',
      'aria-describedby',
      'tabindex',
      'autofocus',
    ]) {
      element.removeAttribute(name);
    }
    const style = element.getAttribute('style') ?? element.getAttribute('data-style');
    if (style !== null) {
      element.removeAttribute('style');
      element.removeAttribute('data-style');
      styled.set(element, style);
    }
    const href = element.getAttribute('href');
    if (href !== null && element instanceof HTMLAnchorElement)
      element.setAttribute('href', addressOf(href, address));
    if (element instanceof HTMLImageElement) cleanImage(element, address);
    if (element instanceof HTMLInputElement) element.disabled = true;
  }
  return styled;
}

/** Where a link of another page leads, as this page would write it: what is our own looks like our own. */
function addressOf(href: string, page: URL): string {
  const { origin, pathname, search, hash, href: whole } = new URL(href, page);
  return origin === page.origin ? pathname + search + hash : whole;
}

/** A picture from elsewhere is not asked for, and one of our own only when it is in sight. */
function cleanImage(image: HTMLImageElement, address: URL): void {
  const source = new URL(image.getAttribute('src') ?? '', address);
  if (source.origin !== location.origin) image.remove();
  else {
    image.loading = 'lazy';
    image.src = source.href;
  }
}
