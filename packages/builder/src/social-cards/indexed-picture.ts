import type { Mask } from './rasterise.ts';

/** A run of neighbouring colours in a palette, from nearly the background to a full colour. */
export interface Ramp {
  /** Number of its faintest colour. */
  readonly first: number;
  /** How many colours it has. */
  readonly steps: number;
}

/** A picture whose pixels are numbers of colours. Colour 0 is its background. */
export class IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly pixels: Uint8Array;

  /** @param pixels what is drawn already; absent: the background alone. */
  constructor(width: number, height: number, pixels = new Uint8Array(width * height)) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Begins anew, as another picture of the same size is. */
  begin({ pixels }: IndexedPicture): void {
    this.pixels.set(pixels);
  }

  /**
   * Lays a shape on the picture. What lies outside of it is cut off; where a shape of the same ramp lies already, the
   * stronger colour stays.
   *
   * @param x where the shape's origin is to be, in whole pixels.
   */
  lay({ left, top, width, height, coverage }: Mask, x: number, y: number, { first, steps }: Ramp): void {
    const colors = colorsOf(first, steps);
    const [startX, startY] = [x + left, y + top];
    const [fromColumn, toColumn] = [Math.max(0, -startX), Math.min(width, this.width - startX)];
    const [fromRow, toRow] = [Math.max(0, -startY), Math.min(height, this.height - startY)];
    const { pixels } = this;
    for (let row = fromRow; row < toRow; row += 1) {
      const to = (startY + row) * this.width + startX;
      const from = row * width;
      for (let column = fromColumn; column < toColumn; column += 1) {
        const color = colors[coverage[from + column] ?? 0] ?? 0;
        if (color > (pixels[to + column] ?? 0)) pixels[to + column] = color;
      }
    }
  }
}

const tables = new Map<string, Uint8Array>();

/** The colour for each coverage from 0 to 255. */
function colorsOf(first: number, steps: number): Uint8Array {
  const key = `${first} ${steps}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = Uint8Array.from({ length: 256 }, (_, coverage) => {
    const step = Math.round((coverage * steps) / 255);
    return step === 0 ? 0 : first + step - 1;
  });
  tables.set(key, table);
  return table;
}
