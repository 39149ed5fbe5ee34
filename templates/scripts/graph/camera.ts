import type { GraphNode } from './graph-data.ts';

/** How far a graph can be brought near: CSS pixels for one of its own measure. */
const largest = 6;

/** From the graph's own measure to CSS pixels of the view, and back. */
export class Camera {
  /** Pixels for one of the graph's measure. */
  scale = 1;
  /** The point of the graph in the middle of the view. */
  x = 0;
  y = 0;
  width = 1;
  height = 1;
  #smallest = 0.05;

  toView(x: number, y: number): readonly [number, number] {
    return [(x - this.x) * this.scale + this.width / 2, (y - this.y) * this.scale + this.height / 2];
  }

  toGraph(x: number, y: number): readonly [number, number] {
    return [(x - this.width / 2) / this.scale + this.x, (y - this.height / 2) / this.scale + this.y];
  }

  /** Moves what is seen by pixels of the view. */
  move(dx: number, dy: number): void {
    this.x += dx / this.scale;
    this.y += dy / this.scale;
  }

  /** `factor`: over 1 all grows; `x`, `y`: the point of the view that stays where it is. */
  zoom(factor: number, x: number, y: number): void {
    const [fixedX, fixedY] = this.toGraph(x, y);
    this.scale = Math.min(Math.max(this.scale * factor, this.#smallest), largest);
    const [nowX, nowY] = this.toGraph(x, y);
    this.x += fixedX - nowX;
    this.y += fixedY - nowY;
  }

  /** Shows all nodes that are shown. */
  showAll(nodes: readonly GraphNode[]): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y, isShown } of nodes) {
      if (!isShown) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    if (left > right) return;
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2;
    const margin = 40;
    const fit = Math.min(
      (this.width - margin) / Math.max(right - left, 1),
      (this.height - margin) / Math.max(bottom - top, 1),
    );
    this.#smallest = Math.max(fit / 3, 0.005);
    this.scale = Math.min(Math.max(fit, 0.01), 2);
  }
}
