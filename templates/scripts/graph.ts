import { GraphControls } from './graph/graph-controls.ts';
import type { GraphColors, GraphOrder, GraphReport, PickedNode } from './graph/messages.ts';

/*
 * The page's side of the graph: it takes what the reader does to the thread that draws, and shows what that finds.
 * Loaded by the graph's page.
 */

/** A press that moves less than this, in pixels, is no drag. */
const stillness = 4;

/** Shows the graph in its view. */
class GraphView {
  readonly #stage: HTMLElement;
  readonly #view: HTMLElement;
  readonly #name: HTMLAnchorElement;
  readonly #status: HTMLElement;
  readonly #worker: Worker;
  readonly #pointers = new Map<number, { readonly x: number; readonly y: number }>();
  /** How far the pointer has gone since it was pressed. */
  #dragged = 0;
  #isByKey = false;
  #shown: PickedNode | null = null;

  constructor(stage: HTMLElement, view: HTMLElement, name: HTMLAnchorElement, status: HTMLElement) {
    this.#stage = stage;
    this.#view = view;
    this.#name = name;
    this.#status = status;
    this.#worker = new Worker(stage.dataset['drawing'] ?? '', { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<GraphReport>) => this.#onReport(data));
    this.#worker.addEventListener('error', () => this.#fail());
  }

  start(canvas: HTMLCanvasElement): void {
    const address = (name: string): string => new URL(this.#stage.dataset[name] ?? '', location.href).href;
    const surface = canvas.transferControlToOffscreen();
    const order: GraphOrder = {
      type: 'start',
      canvas: surface,
      source: address('source'),
      layout: address('layout'),
      font: getComputedStyle(document.body).fontFamily,
      shown: this.#stage.dataset['shown'] ?? '{n}',
      lang: document.documentElement.lang,
      look: location.hash.slice(1),
    };
    this.#worker.postMessage(order, [surface]);
    this.#sendColors();
    new ResizeObserver(() => this.#sendSize()).observe(this.#view);
    new MutationObserver(() => this.#sendColors()).observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    });
    for (const query of [
      '(prefers-color-scheme: dark)',
      '(prefers-contrast: more)',
      '(forced-colors: active)',
    ]) {
      matchMedia(query).addEventListener('change', () => this.#sendColors());
    }
    new GraphControls(this.#stage, (order) => this.#send(order));
    this.#listen();
  }

  #send(order: GraphOrder): void {
    this.#worker.postMessage(order);
  }

  #sendSize(): void {
    const { clientWidth: width, clientHeight: height } = this.#view;
    this.#send({ type: 'size', width, height, ratio: Math.min(devicePixelRatio, 2) });
  }

  #sendColors(): void {
    this.#send({ type: 'colors', colors: readColors(this.#view) });
  }

  #listen(): void {
    const view = this.#view;
    view.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    view.addEventListener('keydown', (event) => this.#onKey(event));
    view.addEventListener('pointerdown', (event) => this.#onPointerDown(event));
    view.addEventListener('pointermove', (event) => this.#onPointerMove(event));
    for (const end of ['pointerup', 'pointercancel'] as const) {
      view.addEventListener(end, (event) => this.#onPointerUp(event));
    }
    view.addEventListener('pointerleave', () => {
      if (!this.#isByKey) this.#show(null);
    });
    // A drag that ends on a node's name is no click on it.
    view.addEventListener('click', (event) => {
      if (this.#dragged > stillness) event.preventDefault();
    });
    view.addEventListener('focus', () => {
      if (!view.matches(':focus-visible')) return;
      this.#isByKey = true;
      this.#send({ type: 'pick', x: null, y: null });
    });
    view.addEventListener('blur', () => {
      this.#isByKey = false;
    });
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    const factor = Math.exp(-Math.min(Math.max(event.deltaY, -100), 100) / 300);
    const { x, y } = this.#placeOf(event);
    this.#send({ type: 'zoom', factor, x, y });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const order = keys.get(event.key);
    if (order !== undefined) {
      event.preventDefault();
      this.#isByKey = true;
      this.#send(order);
      this.#send({ type: 'pick', x: null, y: null });
    } else if (event.key === 'Enter' && event.target === this.#view && this.#shown !== null) {
      event.preventDefault();
      this.#name.click();
    } else if (event.key === 'Escape') this.#show(null);
  }

  #onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#dragged = 0;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  #onPointerMove(event: PointerEvent): void {
    this.#isByKey = false;
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'mouse' && event.target !== this.#name) {
        this.#send({ type: 'pick', ...this.#placeOf(event) });
      }
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#dragged += Math.hypot(now.x - before.x, now.y - before.y);
    this.#pointers.set(event.pointerId, now);
    if (this.#dragged > stillness) this.#view.setPointerCapture(event.pointerId);
    if (other === undefined) {
      this.#send({ type: 'move', dx: before.x - now.x, dy: before.y - now.y });
      return;
    }
    const spread = Math.hypot(before.x - other.x, before.y - other.y);
    const next = Math.hypot(now.x - other.x, now.y - other.y);
    const middle = this.#placeOf({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    if (spread > 0 && next > 0) this.#send({ type: 'zoom', factor: next / spread, ...middle });
  }

  #onPointerUp(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    // A finger names a node first; its name is the link.
    if (event.pointerType !== 'mouse' && this.#dragged <= stillness && event.target !== this.#name) {
      this.#send({ type: 'pick', ...this.#placeOf(event) });
    }
  }

  #placeOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): {
    readonly x: number;
    readonly y: number;
  } {
    const { left, top } = this.#view.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #onReport(report: GraphReport): void {
    if (report.type === 'picked') this.#show(report.node);
    else if (report.type === 'shown') this.#status.textContent = report.words;
    else if (report.type === 'settled') this.#view.dataset['settled'] = '';
    else this.#fail();
  }

  /** Names a node with a link that lies on it: whatever opens a link opens the node. */
  #show(node: PickedNode | null): void {
    const name = this.#name;
    name.hidden = node === null;
    if (node !== null) {
      const isOther = node.href !== this.#shown?.href;
      if (isOther) {
        name.href = node.href;
        const words = document.createElement('span');
        words.textContent = node.title;
        name.replaceChildren(words);
      }
      name.style.left = `${node.x}px`;
      name.style.top = `${node.y}px`;
      if (this.#isByKey && isOther) this.#status.textContent = node.title;
    }
    this.#shown = node;
  }

  #fail(): void {
    this.#stage.hidden = true;
  }
}

const keys: ReadonlyMap<string, GraphOrder> = new Map<string, GraphOrder>([
  ['ArrowLeft', { type: 'move', dx: -60, dy: 0 }],
  ['ArrowRight', { type: 'move', dx: 60, dy: 0 }],
  ['ArrowUp', { type: 'move', dx: 0, dy: -60 }],
  ['ArrowDown', { type: 'move', dx: 0, dy: 60 }],
  ['+', { type: 'zoom', factor: 1.25, x: null, y: null }],
  ['=', { type: 'zoom', factor: 1.25, x: null, y: null }],
  ['-', { type: 'zoom', factor: 0.8, x: null, y: null }],
  ['0', { type: 'show-all' }],
]);

/** Gives the colours of the theme as they are now: a canvas knows no custom properties. */
function readColors(view: HTMLElement): GraphColors {
  const probe = document.createElement('span');
  // Where the system gives the colours, text has one for all: nothing could be told apart, and no name read.
  probe.style.setProperty('forced-color-adjust', 'none');
  view.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colors: GraphColors = {
    paper: read('paper'),
    ink: read('ink'),
    muted: read('muted'),
    accent: read('link'),
    layers: { skim: read('skim'), explore: read('explore'), deepen: read('deepen') },
    kinds: { topic: read('ink'), principle: read('want'), tool: read('need') },
  };
  probe.remove();
  return colors;
}

/** Starts the graph of a page; one whose browser cannot draw in a thread keeps the list. */
function startGraph(page: Document): void {
  const stage = page.querySelector<HTMLElement>('.graph-stage');
  const view = stage?.querySelector<HTMLElement>('.graph-view');
  const canvas = view?.querySelector('canvas');
  const status = stage?.querySelector<HTMLElement>('[role="status"]');
  if (!stage || !view || !canvas || !status) return;
  if (!('transferControlToOffscreen' in canvas)) {
    stage.hidden = true;
    return;
  }
  const name = page.createElement('a');
  name.className = 'graph-name';
  name.draggable = false;
  name.tabIndex = -1;
  name.hidden = true;
  view.append(name);
  view.tabIndex = 0;
  const graph = new GraphView(stage, view, name, status);
  // A canvas that is given away before anything is painted makes the page wait for the browser's drawing to start.
  requestAnimationFrame(() => setTimeout(() => graph.start(canvas)));
}

startGraph(document);
