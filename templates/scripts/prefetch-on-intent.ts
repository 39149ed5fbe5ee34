/** Milliseconds that a pointer stays on a link before its page is fetched. */
const patience = 60;

/**
 * Fetches the page of a link that a reader is about to follow: a mouse or the keyboard dwells on it, or a finger
 * touches it. The browser does the rest, and so nothing of what it gives is lost: history, scrolling, focus, title, tabs.
 */
export function prefetchOnIntent(page: Document): void {
  if (matchMedia('(prefers-reduced-data: reduce)').matches) return;
  const asked = new Set<string>();
  const base = page.querySelector<HTMLAnchorElement>('a.wordmark')?.pathname ?? '/';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const intend = (event: Event, delay: number): void => {
    clearTimeout(timer);
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || !isPage(link, base) || asked.has(link.pathname)) return;
    timer = setTimeout(() => {
      asked.add(link.pathname);
      const hint = page.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.pathname;
      page.head.append(hint);
    }, delay);
  };
  page.addEventListener('pointerover', (event) => intend(event, patience));
  page.addEventListener('pointerdown', (event) => intend(event, 0));
  page.addEventListener('focusin', (event) => intend(event, patience));
}

/** Whether a link leads to another page of this site: every page's address ends with a slash. */
function isPage({ origin, pathname, search }: HTMLAnchorElement, base: string): boolean {
  const isHere = pathname === location.pathname;
  return (
    origin === location.origin &&
    pathname.startsWith(base) &&
    pathname.endsWith('/') &&
    search === '' &&
    !isHere
  );
}
