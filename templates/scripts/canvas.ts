/** The part of a picture that is shown, in its own measures. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const ZOOM_STEP = 1.25;
/** How far a picture can grow: screen pixels for each of its own. */
const LARGEST = 4;

/** Lets a canvas be moved and zoomed with mouse, fingers and keys. Without this script it scrolls. */
class CanvasView {
  readonly #view: HTMLElement;
  readonly #picture: SVGSVGElement;
  readonly #whole: Frame;
  #frame: Frame;
  readonly #pointers = new Map<number, { readonly x: number; readonly y: number }>();

  constructor(view: HTMLElement, picture: SVGSVGElement) {
    this.#view = view;
    this.#picture = picture;
    const { x, y, width, height } = picture.viewBox.baseVal;
    this.#whole = { x, y, width, height };
    this.#frame = this.#whole;
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    view.classList.add('canvas-movable');
    view.addEventListener('wheel', (event) => this.#onWheel(event), { passive: false });
    view.addEventListener('keydown', (event) => this.#onKey(event));
    view.addEventListener('pointerdown', (event) => this.#onPointerDown(event));
    view.addEventListener('pointermove', (event) => this.#onPointerMove(event));
    for (const end of ['pointerup', 'pointercancel'] as const) {
      view.addEventListener(end, (event) => this.#pointers.delete(event.pointerId));
    }
    // A link or a field in a card that is out of sight is brought into it.
    picture.addEventListener('focusin', (event) => this.#reveal(event));
    this.showAll();
  }

  showAll(): void {
    this.#show(this.#whole);
  }

  /** `factor`: over 1 the picture grows; `x`, `y`: the point on the screen that stays where it is. */
  zoom(factor: number, x?: number, y?: number): void {
    const box = this.#view.getBoundingClientRect();
    const scale = this.#scale();
    const smallest = Math.min(box.width / this.#whole.width, box.height / this.#whole.height) / 2;
    const next = Math.min(Math.max(scale * factor, Math.min(smallest, scale)), Math.max(LARGEST, scale));
    const [dx, dy] = [(x ?? box.left + box.width / 2) - box.left, (y ?? box.top + box.height / 2) - box.top];
    const { x: left, y: top } = this.#corner();
    this.#show({
      x: left + dx / scale - dx / next,
      y: top + dy / scale - dy / next,
      width: box.width / next,
      height: box.height / next,
    });
  }

  /** By so many pixels of the screen. */
  move(dx: number, dy: number): void {
    const scale = this.#scale();
    const { x, y, width, height } = this.#frame;
    const whole = this.#whole;
    this.#show({
      // A part of the picture stays in sight.
      x: Math.min(Math.max(x + dx / scale, whole.x - width * 0.8), whole.x + whole.width - width * 0.2),
      y: Math.min(Math.max(y + dy / scale, whole.y - height * 0.8), whole.y + whole.height - height * 0.2),
      width,
      height,
    });
  }

  #show(frame: Frame): void {
    this.#frame = frame;
    this.#picture.setAttribute('viewBox', `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
  }

  /** Screen pixels for one of the picture's. */
  #scale(): number {
    const { width, height } = this.#view.getBoundingClientRect();
    return Math.max(Math.min(width / this.#frame.width, height / this.#frame.height), 1e-6);
  }

  /** What of the picture is at the view's corner: the frame is in its middle where their shapes differ. */
  #corner(): { readonly x: number; readonly y: number } {
    const box = this.#view.getBoundingClientRect();
    const scale = this.#scale();
    const { x, y, width, height } = this.#frame;
    return { x: x + (width - box.width / scale) / 2, y: y + (height - box.height / scale) / 2 };
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    if (event.shiftKey) this.move(event.deltaX + event.deltaY, 0);
    else
      this.zoom(Math.exp(-Math.min(Math.max(event.deltaY, -100), 100) / 300), event.clientX, event.clientY);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actions.get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  readonly #actions: ReadonlyMap<string, () => void> = new Map([
    ['ArrowLeft', () => this.move(-60, 0)],
    ['ArrowRight', () => this.move(60, 0)],
    ['ArrowUp', () => this.move(0, -60)],
    ['ArrowDown', () => this.move(0, 60)],
    ['+', () => this.zoom(ZOOM_STEP)],
    ['=', () => this.zoom(ZOOM_STEP)],
    ['-', () => this.zoom(1 / ZOOM_STEP)],
    ['0', () => this.showAll()],
  ]);

  #onPointerDown(event: PointerEvent): void {
    // Text of a card can still be marked with the mouse, and a link followed.
    if (
      event.button !== 0 ||
      (event.target instanceof Element && event.target.closest('a, button, audio, video'))
    )
      return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#view.setPointerCapture(event.pointerId);
  }

  #onPointerMove(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other === undefined) {
      this.move(before.x - now.x, before.y - now.y);
      return;
    }
    const spread = Math.hypot(before.x - other.x, before.y - other.y);
    const next = Math.hypot(now.x - other.x, now.y - other.y);
    if (spread > 0 && next > 0) this.zoom(next / spread, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }

  #reveal(event: FocusEvent): void {
    if (!(event.target instanceof Element)) return;
    // The browser may have scrolled what is no scroller.
    this.#view.scrollTo(0, 0);
    const box = this.#view.getBoundingClientRect();
    const at = event.target.getBoundingClientRect();
    const isInside =
      at.left >= box.left && at.right <= box.right && at.top >= box.top && at.bottom <= box.bottom;
    if (isInside) return;
    this.move(
      at.left + at.width / 2 - box.left - box.width / 2,
      at.top + at.height / 2 - box.top - box.height / 2,
    );
  }
}

/** Adds the buttons; their words come with the page. */
function addControls(page: HTMLElement, view: HTMLElement, canvas: CanvasView): void {
  const bar = document.createElement('p');
  bar.className = 'canvas-controls';
  const add = (sign: string, label: string | undefined, act: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label ?? sign);
    button.title = label ?? sign;
    button.addEventListener('click', act);
    bar.append(button);
  };
  const { zoomIn, zoomOut, showAll, help } = page.dataset;
  add('+', zoomIn, () => canvas.zoom(ZOOM_STEP));
  add('−', zoomOut, () => canvas.zoom(1 / ZOOM_STEP));
  add('⤢', showAll, () => canvas.showAll());
  const hint = document.createElement('span');
  hint.textContent = help ?? '';
  bar.append(hint);
  view.before(bar);
}

const page = document.querySelector<HTMLElement>('.canvas-page');
const view = page?.querySelector<HTMLElement>('.canvas-view');
const picture = view?.querySelector<SVGSVGElement>('svg.canvas-picture');
if (page && view && picture) addControls(page, view, new CanvasView(view, picture));
