/** Pixels between a preview and its link, and between it and the window's edge. */
const gap = 6;
const margin = 12;

/** Puts a preview under its link, or over it where there is more room; never over it, and never out of the window. */
export function placeBeside(box: HTMLElement, link: Element): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const below = innerHeight - at.bottom;
  const isBelow = below >= Math.min(box.offsetHeight + margin, 320) || below >= at.top;
  const room = (isBelow ? below : at.top) - gap - margin;
  box.style.maxBlockSize = `${Math.min(room, 380)}px`;
  const width = box.offsetWidth;
  const left = Math.min(Math.max(at.left, margin), Math.max(innerWidth - width - margin, margin));
  box.style.left = `${left}px`;
  if (isBelow) box.style.top = `${at.bottom + gap}px`;
  else box.style.bottom = `${innerHeight - at.top + gap}px`;
}
