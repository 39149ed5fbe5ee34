/** Draws what is around a note as soon as its place is nearly in sight; until then nothing of it is loaded. */
export function drawNeighbourhoodWhenSeen(page: Document): void {
  const place = page.querySelector<HTMLElement>('.neighbourhood');
  if (place === null) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import('./draw-neighbourhood.ts').then(({ drawNeighbourhood }) => drawNeighbourhood(place));
    },
    { rootMargin: '300px' },
  );
  observer.observe(place);
}
