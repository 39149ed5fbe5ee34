/**
 * Opens the tree of folders by its button. What it is made of is loaded when it is first asked for; where that fails,
 * the button is a link to the archive.
 */
export function offerTree(page: Document): void {
  page.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.tree-open') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./tree/tree-dialog.ts')
      .then(({ openTree }) => openTree(page, link))
      .catch(() => location.assign(link.href));
  });
}
