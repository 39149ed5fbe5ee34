import type { IndexedPicture, Ramp } from './indexed-picture.ts';
import { type Mask, rasterise } from './rasterise.ts';
import type { PlacedGlyph } from './typeface.ts';

/** Places between two pixels where a letter may stand. */
const PARTS = 4;

/** Draws letters, each of them once: after that it is known as pixels. */
export class Letterer {
  readonly #masks = new Map<string, Mask>();

  /**
   * Draws glyphs.
   *
   * @param x where the word begins, in pixels, on its baseline `y`.
   * @param size pixels.
   */
  draw(
    picture: IndexedPicture,
    glyphs: readonly PlacedGlyph[],
    { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
    ramp: Ramp,
  ): void {
    for (const glyph of glyphs) {
      const at = Math.round((x + glyph.x * size) * PARTS);
      const column = Math.floor(at / PARTS);
      const part = at - column * PARTS;
      picture.lay(this.#maskOf(glyph, size, part), column, Math.round(y + glyph.y * size), ramp);
    }
  }

  #maskOf({ key, outline }: PlacedGlyph, size: number, part: number): Mask {
    const name = `${key} ${size} ${part}`;
    const known = this.#masks.get(name);
    if (known !== undefined) return known;
    const { outline: pieces, unitsPerEm } = outline();
    const mask = rasterise(pieces, size / unitsPerEm, part / PARTS);
    this.#masks.set(name, mask);
    return mask;
  }
}
