/** A heading counts as being read once it has come this far up, in parts of the window's height. */
const readingLine = 0.3;

/** Marks the entry of the contents list whose section is being read. */
export function followReading(page: Document): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const heading = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading !== null) links.set(heading, link);
  }
  if (links.size === 0) return;
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const link = links.get(lastAbove([...links.keys()], innerHeight * readingLine));
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    if (link !== undefined) keepInSight(link);
    current = link;
  };
  // Headings cross the line only while one of them enters or leaves this part of the window.
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${(1 - readingLine) * 100}% 0px` });
  for (const heading of links.keys()) observer.observe(heading);
  mark();
}

/** The last heading above a line, in document order; the first where none is. */
function lastAbove(headings: readonly Element[], line: number): Element {
  const above = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
  return above.at(-1) ?? headings[0] ?? document.body;
}

/** Scrolls the list, and nothing else, so that the entry can be seen. */
function keepInSight(link: HTMLAnchorElement): void {
  const list = link.closest<HTMLElement>('.contents');
  if (list === null || list.scrollHeight <= list.clientHeight) return;
  const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (top < 0 || top > list.clientHeight - link.offsetHeight) list.scrollTop += top - list.clientHeight / 2;
}
