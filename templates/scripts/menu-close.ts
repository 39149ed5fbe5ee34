/** Closes an open menu when one of its links leads to a place on the same page. */
export function closeMenusOnLinks(page: Document): void {
  for (const menu of page.querySelectorAll<HTMLElement>('nav[popover]')) {
    menu.addEventListener('click', (event) => {
      const onLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (onLink && menu.matches(':popover-open')) menu.hidePopover();
    });
  }
}
