/**
 * Opens search by its button, by `/` and by Ctrl+K (⌘K): over the page, or, where the page has its own field, in that. What
 * search is made of is loaded when it is first asked for; where that fails, the button is a link to the search page.
 */
export function offerSearch(page: Document): void {
  if (page.querySelector('.search-box') !== null) {
    void import('./search/search-box.ts').then(({ startSearchBoxes }) => startSearchBoxes(page));
  }
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.search-open') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openSearch(page);
  });
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isShortcut(event) || findLink(page) === null) return;
    event.preventDefault();
    openSearch(page);
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !isTyping(event.target);
}

/** Whether keys go into a field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function findLink(page: Document): HTMLAnchorElement | null {
  return page.querySelector<HTMLAnchorElement>('a.search-open');
}

function openSearch(page: Document): void {
  const own = page.querySelector<HTMLInputElement>('main .search-box input');
  if (own !== null) {
    own.focus();
    own.select();
    return;
  }
  const address = findLink(page)?.href;
  if (address === undefined) return;
  import('./search/search-dialog.ts')
    .then(({ openSearchDialog }) => openSearchDialog(page, address))
    .catch(() => location.assign(address));
}
