import { cutExcerpt, type Excerpt } from './cut-excerpt.ts';
import { parsePage } from './parse-page.ts';
import { placeBeside } from './place-beside.ts';

/** Milliseconds from leaving a link to its preview's end. */
const patience = 250;

/** Pages that were fetched, by path. */
const pages = new Map<string, Promise<Document | null>>();

let shown: { readonly link: HTMLAnchorElement; readonly box: HTMLElement; readonly stop: () => void } | null =
  null;

/**
 * Shows the beginning of what a link leads to, or the section that it names. It stays while the pointer is on the link or
 * on it, or the link has the focus; Escape takes it away (WCAG 2.2, 1.4.13).
 */
export async function showPreview(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link === link || !isMeant(link)) return;
  const target = await find(link);
  if (target === null || !isMeant(link)) return;
  hide();
  open(link, target);
}

/** Whether the reader still dwells on a link. */
function isMeant(link: HTMLAnchorElement): boolean {
  return link.isConnected && link.matches(':hover, :focus-visible');
}

async function find(link: HTMLAnchorElement): Promise<Excerpt | null> {
  const { pathname, hash, href } = link;
  const id = decodeURIComponent(hash.slice(1));
  if (pathname !== location.pathname) {
    const page = await fetchPage(pathname);
    return page === null ? null : cutExcerpt(page, id, new URL(href));
  }
  const target = document.getElementById(id);
  if (target === null || isInSight(target)) return null;
  return cutExcerpt(document, id, new URL(href));
}

function fetchPage(path: string): Promise<Document | null> {
  const known = pages.get(path);
  if (known !== undefined) return known;
  // It may have been fetched already, for the case that the link is followed.
  const page = fetch(path, { cache: 'force-cache' })
    .then(async (response) => (response.ok ? parsePage(await response.text()) : null))
    .catch(() => null);
  pages.set(path, page);
  return page;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

function open(link: HTMLAnchorElement, { title, href, lang, dir, content, styles }: Excerpt): void {
  for (const style of styles) addStyle(style);
  const box = document.createElement('aside');
  box.className = 'preview';
  box.popover = 'manual';
  box.lang = lang;
  box.dir = dir;
  box.setAttribute('aria-label', title);
  const heading = document.createElement('p');
  const name = document.createElement('a');
  name.className = 'note-title';
  name.href = href;
  name.textContent = title;
  heading.append(name);
  const text = document.createElement('div');
  text.className = 'prose';
  text.append(content);
  box.append(heading, text);
  // Where the page's own content ends: no list of the page counts it.
  document.body.append(box);
  box.showPopover();
  placeBeside(box, link);
  shown = { link, box, stop: watch(link, box) };
}

function hide(): void {
  shown?.stop();
  shown?.box.remove();
  shown = null;
}

/** Ends the preview as soon as it is not wanted any more; the result ends the watch. */
function watch(link: HTMLAnchorElement, box: HTMLElement): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isMeant(link) && !box.matches(':hover, :focus-within')) hide();
    }, patience);
  };
  for (const event of ['pointerout', 'focusout'] as const) {
    link.addEventListener(event, check, { signal });
    box.addEventListener(event, check, { signal });
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') hide();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !box.contains(event.target)) hide();
    },
    { signal },
  );
  addEventListener('resize', hide, { signal });
  addEventListener('pagehide', hide, { signal });
  return () => {
    clearTimeout(timer);
    watching.abort();
  };
}

/** Loads a style sheet that the other page needs and this one has not. */
function addStyle(href: string): void {
  const isThere = [...document.styleSheets].some((sheet) => sheet.href === href);
  if (isThere || document.querySelector(`link[href="${CSS.escape(href)}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
