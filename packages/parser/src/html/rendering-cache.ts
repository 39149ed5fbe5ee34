/** Renderings that were asked for lately, for notes that hold the same code or the same formulas. */
export class RenderingCache {
  readonly #renderings = new Map<string, string>();
  readonly #most: number;
  #size = 0;

  /** `most`: how large all of it may be, in UTF-16 code units. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): string | undefined {
    return this.#renderings.get(key);
  }

  /** Keeps a rendering; what was kept first goes where the room is not enough. */
  keep(key: string, rendering: string): void {
    if (this.#renderings.has(key)) return;
    this.#size += key.length + rendering.length;
    this.#renderings.set(key, rendering);
    for (const [oldest, value] of this.#renderings) {
      if (this.#size <= this.#most) return;
      this.#renderings.delete(oldest);
      this.#size -= oldest.length + value.length;
    }
  }
}
