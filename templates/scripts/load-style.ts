/** Loads a style sheet that the page does not have yet; resolves when it is there, or cannot be had: a thing without its looks is better than none. */
export function loadStyle(page: Document, href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    // The author's own styles stay the last.
    page.head.insertBefore(link, page.head.querySelector('link[href*="/assets/custom-"]'));
  });
}
