/** Links that are shown beforehand: those in texts, and those to what links here and what a note stands on. */
const selector = ':is(.prose, .backlinks, .note-place, .related) a[href]';

/** Milliseconds that a pointer stays on a link before anything is fetched. */
const patience = 80;

/**
 * Shows where a link leads as soon as a mouse or the keyboard dwells on it. What does that is loaded at the first such
 * link; a finger, which would find its text covered, is left alone.
 */
export function previewOnIntent(page: Document): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (event: Event): void => {
    const link = linkOf(event);
    if (link === null) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => void import('./show-preview.ts').then(({ showPreview }) => showPreview(link)),
      patience,
    );
  };
  page.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') begin(event);
  });
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
