import { listNeighbours, type Neighbour } from './list-neighbours.ts';

/** At most so many are drawn on each side; the page names all of them. */
const most = 7;
const rowHeight = 30;
/** Pixels from the middle to a neighbour's mark, and about as many as a letter takes. */
const reach = { near: 56, far: 110 };
const letter = 7;

const namespace = 'http://www.w3.org/2000/svg';

const colors: Readonly<Record<Neighbour['kind'], string>> = {
  note: 'var(--explore)',
  topic: 'var(--ink)',
  principle: 'var(--want)',
  tool: 'var(--need)',
};

/** The shapes of the graph's nodes, around 0, 0. */
const shapes: Readonly<Record<Neighbour['kind'], string>> = {
  note: 'M0-5a5 5 0 1 0 0 10A5 5 0 0 0 0-5z',
  topic: 'M6 0 3 5.2h-6L-6 0l3-5.2h6z',
  principle: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
  tool: 'M0-6 6.5 5h-13z',
};

/** Draws what links to a note on one side of it, and what it links to on the other; every name is a link. */
export function drawNeighbourhood(place: HTMLElement): void {
  const { from, to } = listNeighbours(place.ownerDocument);
  if (from.length + to.length === 0) {
    place.hidden = true;
    return;
  }
  const width = Math.min(place.clientWidth, 720);
  const rows = Math.max(Math.min(from.length, most), Math.min(to.length, most), 2);
  const height = (rows + 1) * rowHeight;
  const picture = create('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  const isBackwards = getComputedStyle(place).direction === 'rtl';
  const middle = { x: width / 2, y: (height + rowHeight) / 2 };
  addSide(picture, from.slice(0, most), middle, isBackwards ? 1 : -1, rows, place.dataset['here'] ?? '');
  addSide(picture, to.slice(0, most), middle, isBackwards ? -1 : 1, rows, place.dataset['to'] ?? '');
  const here = create('circle', { cx: middle.x, cy: middle.y, r: 9 });
  here.style.fill = 'var(--deepen)';
  picture.append(here);
  const link = place.querySelector<HTMLAnchorElement>('p a');
  if (link !== null) link.hash = location.pathname;
  place.querySelector('h2')?.after(picture);
}

function addSide(
  picture: SVGElement,
  neighbours: readonly Neighbour[],
  middle: { readonly x: number; readonly y: number },
  side: 1 | -1,
  rows: number,
  words: string,
): void {
  if (neighbours.length === 0) return;
  const offset = Math.min(reach.far, Math.max(reach.near, middle.x * 0.22)) * side;
  const x = middle.x + offset;
  const anchor = side === 1 ? 'start' : 'end';
  const room = Math.floor((middle.x - Math.abs(offset) - 14) / letter);
  const label = create('text', { x: x + 12 * side, y: 14 });
  label.style.cssText = `fill: var(--muted); font: 600 0.75rem var(--sans); text-anchor: ${anchor}; direction: ltr`;
  label.textContent = words;
  picture.append(label);
  const top = rowHeight * (1.5 + (rows - neighbours.length) / 2);
  for (const [index, { href, title, kind }] of neighbours.entries()) {
    const y = top + index * rowHeight;
    const bend = middle.x + offset / 2;
    const line = create('path', { d: `M${middle.x} ${middle.y}C${bend} ${middle.y} ${bend} ${y} ${x} ${y}` });
    line.style.cssText = 'fill: none; stroke: var(--hole); stroke-width: 1.5';
    const mark = create('path', { d: shapes[kind], transform: `translate(${x} ${y})` });
    mark.style.fill = colors[kind];
    const link = create('a', { href });
    const name = create('text', { x: x + 12 * side, y: y + 4 });
    name.style.cssText = `fill: var(--link); font: 0.8125rem var(--sans); text-anchor: ${anchor}; direction: ltr`;
    name.textContent = title.length > room ? `${title.slice(0, Math.max(room - 1, 4))}…` : title;
    const whole = create('title', {});
    whole.textContent = title;
    link.append(whole, name);
    picture.append(line, mark, link);
  }
}

function create(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  if (!(element instanceof SVGElement)) throw new Error(`No element of SVG: ${name}`);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, `${value}`);
  return element;
}
