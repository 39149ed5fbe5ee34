import type { Mask } from './rasterise.ts';

/** A run of neighbouring colours in a palette, from nearly the background to a full colour. */
export interface Ramp {
  /** Number of its faintest colour. */
  readonly first: number;
  /** How many colours it has. */
  readonly steps: number;
}

/** A picture whose pixels are numbers of colours, 0 to 15. Colour 0 is its background. */
export class IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** As PNG wants it: before each row a byte for its filter (none), then two pixels a byte, the left one above. */
  readonly rows: Buffer;
  readonly #stride: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#stride = Math.ceil(width / 2) + 1;
    this.rows = Buffer.alloc(this.#stride * height);
  }

  /** Begins anew, as another picture of the same size is. */
  begin({ rows }: IndexedPicture): void {
    this.rows.set(rows);
  }

  /**
   * Lays a shape on the picture. What lies outside of it is cut off; where a shape lies already, the higher number stays.
   *
   * @param x where the shape's origin is to be, in whole pixels.
   */
  lay({ left, top, width, height, coverage }: Mask, x: number, y: number, { first, steps }: Ramp): void {
    const colors = colorsOf(first, steps);
    const [startX, startY] = [x + left, y + top];
    const [fromColumn, toColumn] = [Math.max(0, -startX), Math.min(width, this.width - startX)];
    const [fromRow, toRow] = [Math.max(0, -startY), Math.min(height, this.height - startY)];
    const { rows } = this;
    for (let row = fromRow; row < toRow; row += 1) {
      const start = (startY + row) * this.#stride + 1;
      for (let column = fromColumn; column < toColumn; column += 1) {
        const color = colors[coverage[row * width + column] ?? 0] ?? 0;
        if (color === 0) continue;
        const at = start + ((startX + column) >> 1);
        const pair = rows[at] ?? 0;
        if (((startX + column) & 1) === 0) {
          if (color > pair >> 4) rows[at] = (color << 4) | (pair & 15);
        } else if (color > (pair & 15)) rows[at] = (pair & 240) | color;
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
