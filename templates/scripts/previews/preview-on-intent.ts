/** Links that are shown beforehand: those in texts, and those to what links here and what a note stands on. */
const selector = ':is(.prose, .backlinks, .note-place, .related) a[href]';

/** Milliseconds that a pointer rests on a link, or the focus stays on it, before the link is meant. */
const rest = 60;

/**
 * Shows where a link leads as soon as a mouse comes to rest on it or the keyboard dwells on it: a pointer on its way
 * across a text shows nothing, nor does a link that scrolls under one. What does that is loaded once a mouse moves over a
 * text; a finger, which would find its text covered, is left alone.
 */
export function previewOnIntent(page: Document): void {
  const load = () => import('./show-preview.ts');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (event: Event): void => {
    clearTimeout(timer);
    const link = linkOf(event);
    if (link === null) return;
    timer = setTimeout(() => void load().then(({ showPreview }) => showPreview(link)), rest);
  };
  page.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) begin(event);
  });
  page.querySelector('.prose')?.addEventListener('pointerenter', () => void load(), { once: true });
  page.addEventListener('pointerout', () => clearTimeout(timer));
  page.addEventListener('focusin', (event) => {
    clearTimeout(timer);
    if (event.target instanceof Element && event.target.matches(':focus-visible')) begin(event);
  });
}

function linkOf({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
  if (link === null || link.origin !== location.origin || link.closest('.preview, .contents') !== null)
    return null;
  const isHere = link.pathname === location.pathname;
  return (link.pathname.endsWith('/') && !isHere) || (isHere && link.hash.length > 1) ? link : null;
}
