/** The outline of a shape: straight pieces, four numbers each (from x, y to x, y); y grows downwards. */
export type Outline = readonly number[];

/** How far a straight piece may be from the curve that it stands for, in the curve's own units. */
const MOST_DEVIATION = 1.5;

/** Collects an outline from the steps of a pen. Whatever is begun is closed. */
export class Pen {
  readonly #pieces: number[] = [];
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;

  moveTo(x: number, y: number): void {
    this.close();
    this.#startX = this.#x = x;
    this.#startY = this.#y = y;
  }

  lineTo(x: number, y: number): void {
    this.#pieces.push(this.#x, this.#y, x, y);
    this.#x = x;
    this.#y = y;
  }

  /** A curve of the second degree, as TrueType has them. */
  quadraticTo(x1: number, y1: number, x2: number, y2: number): void {
    const [x0, y0] = [this.#x, this.#y];
    const deviation = Math.max(Math.abs(x0 - 2 * x1 + x2), Math.abs(y0 - 2 * y1 + y2)) / 4;
    const steps = Math.ceil(Math.sqrt(deviation / MOST_DEVIATION)) + 1;
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      this.lineTo(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2);
    }
  }

  /** A curve of the third degree. */
  cubicTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const [x0, y0] = [this.#x, this.#y];
    const bend = Math.max(
      Math.abs(x0 - 2 * x1 + x2),
      Math.abs(y0 - 2 * y1 + y2),
      Math.abs(x1 - 2 * x2 + x3),
      Math.abs(y1 - 2 * y2 + y3),
    );
    const steps = Math.ceil(Math.sqrt((0.75 * bend) / MOST_DEVIATION)) + 1;
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.lineTo(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
    }
  }

  close(): void {
    if (this.#x !== this.#startX || this.#y !== this.#startY) this.lineTo(this.#startX, this.#startY);
  }

  /** What was drawn so far. */
  finish(): Outline {
    this.close();
    return this.#pieces;
  }
}
