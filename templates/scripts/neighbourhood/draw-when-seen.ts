/**
 * Draws what is around a note two screens before its place is in sight, so that nothing moves that is read; until then
 * nothing of it is loaded.
 */
export function drawNeighbourhoodWhenSeen(page: Document): void {
  const place = page.querySelector<HTMLElement>('.neighbourhood');
  if (place === null) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import('./draw-neighbourhood.ts').then(({ drawNeighbourhood }) => drawNeighbourhood(place));
    },
    { rootMargin: '200% 0px' },
  );
  observer.observe(place);
}
